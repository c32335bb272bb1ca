using System.Security.Cryptography;
using BangGiao.Registry.Owner;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BangGiao.Views.Proofs;

/// <summary>Signs heads of the log as JWS (RFC 7515) with ES256 (RFC 7518 section 3.4), and publishes the keys (RFC 7517).</summary>
public sealed class HeadSigner : IDisposable
{
    /// <summary>The <c>typ</c> of a head, so that it is taken for no other token (RFC 8725 section 3.11).</summary>
    public const string Type = "bang-giao-head+jwt";

    private readonly ECDsa? _key;
    private readonly SigningCredentials? _credentials;
    private readonly string _owner;
    private readonly string? _issuer;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Reads the keys.</summary>
    public HeadSigner(IOptions<SigningOptions> options, IOptions<RegistryOptions> registry, IOptions<WebOptions> web)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(web);
        (_owner, _issuer) = (registry.Value.Owner, web.Value.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : null);
        _key = options.Value.SigningKey is { } pem && !string.IsNullOrWhiteSpace(pem) ? EcPem.TryRead(pem, isPrivate: true) : null;
        var keys = new List<HeadKey>();
        if (_key is not null)
        {
            keys.Add(HeadKey.Of(_key));
            _credentials = new(new ECDsaSecurityKey(_key) { KeyId = keys[0].Kid }, SecurityAlgorithms.EcdsaSha256);
        }
        foreach (var former in options.Value.FormerPublicKeys)
        {
            using var key = EcPem.TryRead(former, isPrivate: false);
            if (key is not null)
                keys.Add(HeadKey.Of(key));
        }
        Keys = [.. keys.DistinctBy(key => key.Kid)];
        KeySet = StaticFile.Zipped("keys.json", RecordJson.Bytes(new HeadKeysAnswer(Keys)));
    }

    /// <summary>Whether the settings have a key.</summary>
    public bool IsOn => _credentials is not null;

    /// <summary>The public keys: first the one that signs, then the former ones.</summary>
    internal IReadOnlyList<HeadKey> Keys { get; }

    /// <summary>The public keys as JWK Set.</summary>
    internal StaticFile KeySet { get; }

    /// <summary>Signs a head.</summary>
    /// <exception cref="InvalidOperationException">The settings have no key.</exception>
    internal SignedHead Sign(LogHead head, DateTimeOffset at)
    {
        var jws = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = _issuer,
            IssuedAt = at.UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["owner"] = _owner,
                ["version"] = head.Version,
                ["hash"] = head.Hash,
                ["rootHash"] = head.RootHash,
            },
            SigningCredentials = _credentials ?? throw new InvalidOperationException("Integrity:SigningKey is not set."),
        });
        return new(head, at, _credentials.Key.KeyId, jws);
    }

    /// <summary>Reads a stored head; null when the text is not one. The signature is for others to verify.</summary>
    internal SignedHead? Read(string jws)
    {
        if (!_handler.CanReadToken(jws))
            return null;
        var token = _handler.ReadJsonWebToken(jws);
        return token.TryGetPayloadValue<long>("version", out var version) && version > 0
            && token.TryGetPayloadValue<string>("hash", out var hash)
            && token.TryGetPayloadValue<string>("rootHash", out var root)
                ? new(new(version, hash, root), new(token.IssuedAt, TimeSpan.Zero), token.Kid, jws)
                : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _key?.Dispose();
}
