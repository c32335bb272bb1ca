using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace BangGiao.Views.Proofs;

/// <summary>The public keys that verify signed heads: a JWK Set (RFC 7517 section 5). It is empty without a signing key and former ones.</summary>
/// <param name="Keys">The key that signs now, then the former ones.</param>
internal sealed record HeadKeysAnswer(IReadOnlyList<HeadKey> Keys);

/// <summary>A public key as JWK (RFC 7517 section 4, RFC 7518 section 6.2.1).</summary>
/// <param name="Kty">The type: <c>EC</c>.</param>
/// <param name="Crv">The curve: <c>P-256</c>.</param>
/// <param name="X">The x coordinate in base64url.</param>
/// <param name="Y">The y coordinate in base64url.</param>
/// <param name="Kid">The thumbprint of the key (RFC 7638), which the header of a JWS names.</param>
/// <param name="Use">The use: <c>sig</c>.</param>
/// <param name="Alg">The algorithm: <c>ES256</c>.</param>
internal sealed record HeadKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg)
{
    /// <summary>The public part of a key.</summary>
    public static HeadKey Of(ECDsa key)
    {
        using var open = ECDsa.Create(key.ExportParameters(false));
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(open));
        return new(jwk.Kty, jwk.Crv, jwk.X, jwk.Y, Base64UrlEncoder.Encode(jwk.ComputeJwkThumbprint()), JsonWebKeyUseNames.Sig, SecurityAlgorithms.EcdsaSha256);
    }
}
