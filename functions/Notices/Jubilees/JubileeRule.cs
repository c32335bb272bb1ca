using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Jubilees;

/// <summary>A rule that says which anniversaries require a task, and how many days before the anniversary it is due.</summary>
/// <remarks>Every condition that is given must hold. An anniversary that several rules ask the same kind of has one task, the earliest due.</remarks>
public sealed record JubileeRule : Record
{
    /// <summary>The kind of task.</summary>
    public required JubileeTaskKind Kind { get; init; }

    /// <summary>The title of its tasks, if the kind does not say enough; required for the kind <c>other</c>.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The anniversaries that it is for, codes of the vocabulary <c>occasionEvent</c>; empty for all.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The names of their tiers; empty for any. A day without a number of years has no tier.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The least importance of these anniversaries; absent for any.</summary>
    public Importance? Importance { get; init; }

    /// <summary>The number of days before the anniversary by which the task is to be done; 0 is the day itself.</summary>
    public required int DaysBefore { get; init; }

    /// <summary>The agency or unit that has the task, unless it is assigned otherwise.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The first day of the anniversaries that it is for.</summary>
    public PartialDate? ValidFrom { get; init; }

    /// <summary>The last such day.</summary>
    public PartialDate? ValidTo { get; init; }
}
