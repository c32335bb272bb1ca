using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace BangGiao.Notices.Channels;

/// <summary>Judges a server's certificate: the machine's authorities are trusted, and those of one file.</summary>
/// <param name="file">A PEM file of certificates; null for none beside the machine's.</param>
public sealed class TrustedAuthorities(string? file)
{
    /// <summary>Whether the certificate is trusted: for the name that was asked for, on its days, and by an authority.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        return errors == SslPolicyErrors.RemoteCertificateChainErrors && file is { Length: > 0 } && certificate is X509Certificate2 leaf && IsIssuedByOneOfFile(leaf, chain);
    }

    private bool IsIssuedByOneOfFile(X509Certificate2 leaf, X509Chain? sent)
    {
        using var judged = new X509Chain();
        judged.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        judged.ChainPolicy.CustomTrustStore.ImportFromPemFile(file!);
        // A private authority seldom publishes a revocation list that the app can reach.
        judged.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            judged.ChainPolicy.ExtraStore.Add(element.Certificate);
        return judged.Build(leaf);
    }
}
