using System.Buffers;
using System.IO.Hashing;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace BangGiao.Web.Access;

/// <summary>
/// The secrets of the keys that the registry keeps: <c>bgk_</c>, 43 base62 digits of 256 random bits, and 6 base62 digits of a checksum.
/// </summary>
/// <remarks>
/// The form is that of GitHub's tokens (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/):
/// a secret scanner recognises the prefix, and the checksum, a CRC-32 of the random digits, tells a secret from a text that looks like one.
/// A text whose checksum is wrong is refused without a look into the registry.
/// </remarks>
public static class KeySecret
{
    /// <summary>What every secret begins with.</summary>
    public const string Prefix = "bgk_";

    /// <summary>The form of a secret as a regular expression, for secret scanners.</summary>
    public const string Pattern = "bgk_[0-9A-Za-z]{49}";

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int RandomBytes = 32;
    private const int RandomDigits = 43;
    private const int ChecksumDigits = 6;

    private static readonly SearchValues<char> DigitsOnly = SearchValues.Create(Digits);

    /// <summary>A new secret of 256 random bits.</summary>
    public static string New()
    {
        var random = Base62(new(RandomNumberGenerator.GetBytes(RandomBytes), isUnsigned: true), RandomDigits);
        return Prefix + random + Checksum(random);
    }

    /// <summary>Whether a text has the form of a secret and a right checksum.</summary>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Prefix.Length + RandomDigits + ChecksumDigits
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(DigitsOnly)
            && text.AsSpan(Prefix.Length + RandomDigits).SequenceEqual(Checksum(text.Substring(Prefix.Length, RandomDigits)));
    }

    /// <summary>The SHA-256 of a secret's UTF-8 bytes in lower-case hexadecimal, as it is stored.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Checksum(string random) => Base62(Crc32.HashToUInt32(Encoding.ASCII.GetBytes(random)), ChecksumDigits);

    private static string Base62(BigInteger number, int length) => string.Create(length, number, static (digits, left) =>
    {
        for (var place = digits.Length - 1; place >= 0; place--)
        {
            left = BigInteger.DivRem(left, Digits.Length, out var digit);
            digits[place] = Digits[(int)digit];
        }
    });
}
