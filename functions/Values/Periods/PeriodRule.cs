using System.Reflection;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Values.Periods;

/// <summary>A rule for official reporting periods, which applies from a date: data of <c>periods.json</c>, since rules are replaced.</summary>
public sealed record PeriodRule
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The text with its articles.</summary>
    public required string Text { get; init; }

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

    /// <summary>All rules, oldest first.</summary>
    public static IReadOnlyList<PeriodRule> All { get; } = Read();

    /// <summary>The rule that applies on a day; null when none does.</summary>
    public static PeriodRule? On(DateOnly day) => All.LastOrDefault(rule => rule.From.First <= day && !(rule.To?.Last < day));

    private static IReadOnlyList<PeriodRule> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{nameof(BangGiao)}.Values.Periods.periods.json")!);
        return RecordJson.Read<PeriodRules>(RecordJson.Parse(reader.ReadToEnd())).Rules;
    }

    private sealed record PeriodRules
    {
        public required IReadOnlyList<PeriodRule> Rules { get; init; }
    }
}
