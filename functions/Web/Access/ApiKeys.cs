using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Storage;
using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>Finds the principal of an API key from the settings.</summary>
public sealed class ApiKeys
{
    /// <summary>The header that carries a key.</summary>
    public const string Header = OwnHeaders.ApiKey;

    /// <summary>What the credential of a key begins with; its name follows.</summary>
    public const string CredentialPrefix = "key:";

    // The keys of local.settings.sample.json are published, so they are accepted only with the storage emulator.
    private static readonly string[] ForDevelopment = ["dev-reader", "dev-editor", "dev-admin", "dev-assessor", "dev-reporter"];

    private readonly List<(byte[] Hash, Principal Principal, DateOnly? ExpiresOn)> _keys;
    private readonly OwnerCalendar _calendar;

    /// <summary>Reads the keys from the settings once.</summary>
    public ApiKeys(IOptions<AccessOptions> options, StorageAccount storage, OwnerCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(storage);
        _calendar = calendar;
        var refused = storage.IsEmulator ? [] : ForDevelopment.Select(Hash).ToArray();
        _keys = [.. options.Value.Keys
            .Select(key => (Hash: Convert.FromHexString(key.Sha256), PrincipalOf(key), key.ExpiresOn))
            .Where(key => !refused.Any(known => known.AsSpan().SequenceEqual(key.Hash)))];
    }

    /// <summary>The keys of the settings that are accepted, each with its last day.</summary>
    public IEnumerable<(Principal Principal, DateOnly? ExpiresOn)> All => _keys.Select(key => (key.Principal, key.ExpiresOn));

    /// <summary>The principal of a key; null for an unknown or expired one. The comparison takes constant time.</summary>
    public Principal? Find(string key) => Identify(key).Principal;

    /// <summary>The principal that the settings have now for a credential, see <see cref="Principal.Credential"/>; null when the key is gone or has expired.</summary>
    public Principal? FindCredential(string credential)
    {
        var today = _calendar.Today;
        return _keys.Find(known => known.Principal.Credential == credential && !(known.ExpiresOn < today)).Principal;
    }

    /// <summary>The principal of a key, or a refusal that says whether the key is unknown or has expired.</summary>
    internal Identification Identify(string key)
    {
        var (hash, today) = (Hash(key), _calendar.Today);
        Principal? found = null;
        var hasExpired = false;
        foreach (var known in _keys)
        {
            if (!CryptographicOperations.FixedTimeEquals(known.Hash, hash))
                continue;
            if (known.ExpiresOn < today)
                hasExpired = true;
            else
                found ??= known.Principal;
        }
        if (found is not null)
            return Identification.Of(found);
        return hasExpired ? Expired : Unknown;
    }

    /// <summary>The refusal of a key that nobody has.</summary>
    internal static Identification Unknown { get; } = Refused("key_unknown", $"The key in the header {Header} is unknown.", "unknown_key");

    /// <summary>The refusal of a key whose last day has passed.</summary>
    internal static Identification Expired { get; } = Refused("key_expired", $"The key in the header {Header} has expired.", "expired_key");

    private Principal PrincipalOf(ApiKeyOptions key) => Principal.Of(key.Name, key.Roles.Count > 0 ? key.Roles : [key.Role], key.Confidential) with
    {
        AgencyIds = [.. key.AgencyIds],
        Credential = CredentialPrefix + key.Name,
        ExpiresAt = key.ExpiresOn is { } last ? _calendar.EndOf(last) : null,
    };

    // The challenge header carries the error in an error parameter, as RFC 6750 section 3 defines it for tokens.
    internal static Identification Refused(string reason, string detail, string error) => new(null, reason, detail) { KeyError = error };

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
