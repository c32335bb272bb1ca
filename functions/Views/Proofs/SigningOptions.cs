namespace BangGiao.Views.Proofs;

/// <summary>The keys that sign heads of the log: settings of <c>Integrity__…</c>.</summary>
public sealed class SigningOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Integrity";

    /// <summary>
    /// The private key that signs heads: an EC key on the curve P-256 in PEM, not encrypted. Line breaks may be written as <c>\n</c>.
    /// Without it nothing is signed.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>The public keys in PEM that signed heads before, so that their heads can still be verified.</summary>
    public IList<string> FormerPublicKeys { get; } = [];

    /// <summary>What is wrong with the keys; the messages never quote one.</summary>
    internal IEnumerable<string> Faults()
    {
        if (!string.IsNullOrWhiteSpace(SigningKey) && !IsKey(SigningKey, isPrivate: true))
            yield return "Integrity:SigningKey must be an EC private key on the curve P-256 in PEM, not encrypted, as openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 makes it.";
        for (var index = 0; index < FormerPublicKeys.Count; index++)
        {
            if (!IsKey(FormerPublicKeys[index], isPrivate: false))
                yield return $"Integrity:FormerPublicKeys:{index} must be an EC public key on the curve P-256 in PEM, as openssl pkey -pubout makes it.";
        }
    }

    private static bool IsKey(string pem, bool isPrivate)
    {
        using var key = EcPem.TryRead(pem, isPrivate);
        return key is not null;
    }
}
