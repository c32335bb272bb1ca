using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Sealing;

/// <summary>Decides whether one state of the registry comes after another one in the same history.</summary>
/// <remarks>
/// After a restore, storage may hold the same version numbers with other changes. Their hashes differ, because each hash covers all
/// changes before it. Where an earlier version of the app stored no hash, the numbers alone decide.
/// </remarks>
internal static class Succession
{
    /// <summary>Whether a head can come after another one, as far as the two heads alone show.</summary>
    public static bool MayFollow(Head before, Head after) =>
        after.Exists
        && after.Epoch == before.Epoch
        && after.Version >= before.Version
        && (after.Version > before.Version || Agree(before.Hash, after.Hash));

    /// <summary>Whether these changes, all between the two versions, lead from one head to the other.</summary>
    public static bool Leads(Head before, IReadOnlyList<Change> changes, Head after)
    {
        if (!MayFollow(before, after) || changes.Count != after.Version - before.Version)
            return false;
        var hash = before.Hash;
        foreach (var change in changes)
        {
            if (!Agree(hash, change.PriorHash))
                return false;
            var prior = change.PriorHash ?? hash;
            hash = prior is null && change.Version > 1 ? null : LogHash.Of(change, prior);
        }
        return Agree(hash, after.Hash);
    }

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;
}
