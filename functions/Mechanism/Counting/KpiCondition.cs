using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.Counting;

/// <summary>A filter of the list that a figure counts, and its value.</summary>
/// <param name="Filter">The name of the filter parameter.</param>
/// <param name="Value">Its value.</param>
internal sealed record KpiCondition(string Filter, string Value)
{
    /// <summary>The predicate of a condition of commitments, the same as in their list.</summary>
    public Func<StoredRecord, RegistryView, bool> Read() =>
        CommitmentFilters.All.Single(filter => filter.Name == Filter).TryRead(Value, out var accepts)
            ? accepts
            : throw new InvalidOperationException($"The list of commitments has no filter {Filter}={Value}.");
}
