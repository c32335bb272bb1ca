using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;

namespace BangGiao.Relations.AccessKeys;

/// <summary>Finds the principal of a key in the collection <c>accessKeys</c>, as it is in storage at this moment.</summary>
internal sealed class RegistryKeys(RegistryReader reader, OwnerCalendar calendar, TimeProvider clock) : IRegistryKeys
{
    private static readonly Identification Revoked = ApiKeys.Refused("key_revoked", $"The key in the header {ApiKeys.Header} was revoked.", "expired_key");
    private static readonly Identification Replaced = ApiKeys.Refused("key_replaced", $"The key in the header {ApiKeys.Header} was replaced by a newer one.", "expired_key");

    /// <inheritdoc/>
    public async Task<Identification> IdentifyAsync(string secret, CancellationToken cancellationToken) =>
        Identify(KeySecret.HashOf(secret), await reader.CurrentAsync(cancellationToken));

    private Identification Identify(string hash, Snapshot snapshot)
    {
        var found = ApiKeys.Unknown;
        // Every key is compared, and each in constant time, so that the time tells nothing of the hashes.
        foreach (var key in snapshot[AccessKeyCollection.PathName].All.Select(record => record.As<AccessKey>()))
        {
            if (AreEqual(key.SecretHash, hash))
                found = Of(key, null);
            foreach (var former in key.FormerSecrets)
            {
                if (AreEqual(former.Hash, hash))
                    found = Of(key, former.Until);
            }
        }
        return found;
    }

    private Identification Of(AccessKey key, DateTimeOffset? until)
    {
        if (key.RevokedAt is not null)
            return Revoked;
        if (key.StateOn(calendar.Today) != AccessKeyState.Active)
            return ApiKeys.Expired;
        if (until <= clock.GetUtcNow())
            return Replaced;
        var principal = KeyPrincipals.Of(key, calendar);
        if (until < principal.ExpiresAt || principal.ExpiresAt is null)
            principal = principal with { ExpiresAt = until };
        return Identification.Of(principal) with { IsFormer = until is not null };
    }

    private static bool AreEqual(string? stored, string hash) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(stored.AsSpan()), MemoryMarshal.AsBytes(hash.AsSpan()));
}
