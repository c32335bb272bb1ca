using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace BangGiao.Notices.Channels;

/// <summary>Validates server certificates against the machine's trusted authorities and the authorities in a file.</summary>
/// <param name="file">The path of a PEM file; null to trust the machine's authorities only.</param>
public sealed class TrustedAuthorities(string? file)
{
    /// <summary>Whether the certificate has the right name, is within its validity period and was issued by a trusted authority.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        return errors == SslPolicyErrors.RemoteCertificateChainErrors && file is { Length: > 0 } && certificate is X509Certificate2 leaf && IsIssuedByOneOfFile(leaf, chain);
    }

    private bool IsIssuedByOneOfFile(X509Certificate2 leaf, X509Chain? sent)
    {
        using var customChain = new X509Chain();
        customChain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        customChain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file!);
        // Private authorities rarely publish a revocation list that the app can reach.
        customChain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            customChain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return customChain.Build(leaf);
    }
}
