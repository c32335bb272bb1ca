using System.Runtime.CompilerServices;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;

namespace BangGiao.Mechanism.Commitments;

/// <summary>
/// Caches the state of each commitment for one day. One request needs the same state many times, and most requests use the same day.
/// </summary>
public static class CommitmentStates
{
    // The key is the immutable record itself. A changed commitment is a new object, and the entry of the old one is garbage collected with
    // it.
    private static readonly ConditionalWeakTable<Commitment, Entry> Known = [];

    // Filters and figures need the state of one commitment several times in a row.
    [ThreadStatic]
    private static Entry? _last;

    private sealed record Entry(Commitment Commitment, DateOnly Day, CommitmentState State);

    /// <summary>The same result as <see cref="CommitmentState.On(Commitment, RegistryView)"/>. A record is one of a registry, and so of one owner.</summary>
    public static CommitmentState Of(Commitment commitment, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (_last is not { } last || !ReferenceEquals(last.Commitment, commitment) || last.Day != view.AsOf)
            _last = last = Find(commitment, view.AsOf, view.Owner.Profile);
        return last.State;
    }

    /// <summary>Makes a state known until the next one of this thread is asked for, and keeps nothing: for days that no other request will ask for.</summary>
    public static void Lend(Commitment commitment, DateOnly day, CommitmentState state) => _last = new(commitment, day, state);

    private static Entry Find(Commitment commitment, DateOnly day, OwnerProfile profile)
    {
        if (Known.TryGetValue(commitment, out var entry) && entry.Day == day)
            return entry;
        entry = new(commitment, day, CommitmentState.On(commitment, day, profile));
        Known.AddOrUpdate(commitment, entry);
        return entry;
    }
}
