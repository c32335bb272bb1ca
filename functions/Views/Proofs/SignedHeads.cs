using BangGiao.Registry.Proofs;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;

namespace BangGiao.Views.Proofs;

/// <summary>Signs the heads of snapshots. The last one is kept, because each signature of ES256 is another one.</summary>
public sealed class SignedHeads(HeadSigner signer, LogTree tree, TimeProvider clock)
{
    private volatile Kept? _last;

    /// <summary>The signed head of a snapshot; null when nothing is signed, and for an empty registry.</summary>
    /// <exception cref="UnprovableLogException">The log is not what it was, or its last change has no hash.</exception>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or went back.</exception>
    internal async Task<SignedHead?> OfAsync(Snapshot snapshot, CancellationToken cancellationToken) =>
        _last is { } last && last.Lineage == snapshot.Lineage && last.Signed.Head.Version == snapshot.Version
            ? last.Signed
            : await SignAsync(snapshot, cancellationToken);

    /// <summary>Signs the head of a snapshot, with the current time.</summary>
    /// <inheritdoc cref="OfAsync"/>
    internal async Task<SignedHead?> SignAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (!signer.IsOn || snapshot.Version == 0)
            return null;
        var root = Convert.ToHexStringLower(await tree.RootAsync(snapshot, snapshot.Version, cancellationToken));
        var signed = signer.Sign(new(snapshot.Version, snapshot.Head.Hash!, root), clock.GetUtcNow());
        _last = new(snapshot.Lineage, signed);
        return signed;
    }

    private sealed record Kept(Lineage Lineage, SignedHead Signed);
}
