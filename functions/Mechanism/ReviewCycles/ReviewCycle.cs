using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>One round of the mechanism that reviews commitments.</summary>
public sealed record ReviewCycle : Record
{
    /// <summary>How often such rounds are held.</summary>
    public required ReviewCycleKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The first day from which agencies report for it.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>The last day on which agencies report for it.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The commitments that it is about: all for null.</summary>
    public ReviewScope? Scope { get; init; }

    /// <summary>Whether it is still going on. Only <c>POST …/close</c> closes it, and nothing opens it again.</summary>
    public ReviewCycleStatus Status { get; init; }

    /// <summary>The registry's version that a closed round's report is made of, for ever.</summary>
    public long? ClosedAtVersion { get; init; }

    /// <summary>The day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}
