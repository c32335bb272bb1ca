using System.Security.Cryptography;
using System.Text;
using BangGiao.Storage;
using Microsoft.Extensions.Options;

namespace BangGiao.Access;

/// <summary>Knows the principals of the API keys in the settings.</summary>
public sealed class ApiKeys
{
    /// <summary>The header that carries a key.</summary>
    public const string Header = "x-api-key";

    // The keys of local.settings.sample.json are known to everybody: they open nothing but the emulator.
    private static readonly string[] ForDevelopment = ["dev-reader", "dev-editor", "dev-admin"];

    private readonly List<(byte[] Hash, Principal Principal)> _keys;

    /// <summary>Reads the keys once.</summary>
    public ApiKeys(IOptions<AccessOptions> options, StorageAccount storage)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(storage);
        var refused = storage.IsEmulator ? [] : ForDevelopment.Select(Hash).ToArray();
        _keys = [.. options.Value.Keys
            .Select(key => (Hash: Convert.FromHexString(key.Sha256), new Principal(key.Name, key.Role, key.Confidential)))
            .Where(key => !refused.Any(known => known.AsSpan().SequenceEqual(key.Hash)))];
    }

    /// <summary>The principal of a key, or null. Takes as long for a wrong key as for a right one.</summary>
    public Principal? Find(string key)
    {
        var hash = Hash(key);
        Principal? found = null;
        foreach (var known in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known.Hash, hash))
                found ??= known.Principal;
        }
        return found;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
