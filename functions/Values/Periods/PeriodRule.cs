using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Values.Periods;

/// <summary>A rule for official reporting periods, which applies from a date, since rules are replaced.</summary>
public sealed record PeriodRule
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The text with its articles.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Since when it applies.</summary>
    public required PartialDate From { get; init; }

    /// <summary>The last day on which it applies; null while it does.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The day of the month before the period on which its data begin.</summary>
    public required int OpensOnDay { get; init; }

    /// <summary>The day of the last month on which its data are closed.</summary>
    public required int ClosesOnDay { get; init; }

    /// <summary>The day of the last month by which the report is due.</summary>
    public required int ReportsDueOnDay { get; init; }

    /// <summary>The address where the rule was read.</summary>
    public required string Source { get; init; }
}
