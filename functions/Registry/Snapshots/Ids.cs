using System.Security.Cryptography;

namespace BangGiao.Registry.Snapshots;

/// <summary>Generates random ids.</summary>
public static class Ids
{
    // Crockford's base 32 in lower case, without letters that look like digits.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 16;

    /// <summary>A new id of 16 lower-case letters and digits (80 random bits).</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
