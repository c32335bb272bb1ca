using System.Security.Cryptography;

namespace BangGiao.Views.Proofs;

/// <summary>Reads EC keys on the curve P-256 in PEM (RFC 7468).</summary>
internal static class EcPem
{
    private const string Curve = "1.2.840.10045.3.1.7";

    /// <summary>The key; null when the text is not such a key.</summary>
    /// <param name="pem">The text; line breaks may be written as <c>\n</c>, because some tools keep settings on one line.</param>
    /// <param name="isPrivate">Whether it must be a private key. Otherwise it must be a public one.</param>
    public static ECDsa? TryRead(string pem, bool isPrivate)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem.Replace("\\n", "\n", StringComparison.Ordinal));
            if (key.ExportParameters(false).Curve.Oid.Value == Curve && IsPrivate(key) == isPrivate)
                return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            // It is no key.
        }
        key.Dispose();
        return null;
    }

    private static bool IsPrivate(ECDsa key)
    {
        try
        {
            return key.ExportParameters(true).D is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
