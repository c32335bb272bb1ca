using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>One review cycle of the mechanism that reviews commitments.</summary>
public sealed record ReviewCycle : Record
{
    /// <summary>The interval of such review cycles.</summary>
    public required ReviewCycleKind Kind { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The first day for reports.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>The last day for reports; later reports count as late.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The commitments under review; null for all.</summary>
    public ReviewScope? Scope { get; init; }

    /// <summary>Whether it is open. Only <c>POST …/close</c> closes it, and a closed one cannot be reopened.</summary>
    public ReviewCycleStatus Status { get; init; }

    /// <summary>The version of the registry that the report of a closed review cycle uses.</summary>
    public long? ClosedAtVersion { get; init; }

    /// <summary>The day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}
