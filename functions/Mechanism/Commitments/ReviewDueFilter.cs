using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The filter <c>reviewDueBy</c>: commitments whose next review is due on or before a day.</summary>
internal sealed record ReviewDueFilter() : Filter(
    "reviewDueBy", "Commitments whose next review is due on or before the day.", IsoDate.Requirements)
{
    public override Type ValueType => typeof(DateOnly);

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        var isDay = IsoDate.TryParse(text, out var day);
        accepts = (record, view) => CommitmentStates.Of(record.As<Commitment>(), view).NextReviewOn <= day;
        return isDay;
    }
}
