using System.Security.Cryptography;

namespace BangGiao.Registry.Snapshots;

/// <summary>Makes ids that nobody has used before: the one place where randomness enters.</summary>
public static class Ids
{
    // Crockford's alphabet in lower case: no letter that can be taken for a digit.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 16;

    /// <summary>A new id of 16 lower-case letters and digits (80 random bits).</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
