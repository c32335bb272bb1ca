using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Values.Languages;

namespace BangGiao.Values.Periods;

/// <summary>A month, quarter, half-year or year for which is reported, with the days that it covers.</summary>
/// <param name="Period">The period: <c>2026-03</c>, <c>2026-Q1</c>, <c>2026-H1</c> or <c>2026</c>.</param>
/// <param name="Calendar">How its days are counted.</param>
/// <param name="From">The first day of its data.</param>
/// <param name="ClosesOn">The day on which its data are closed: the last day.</param>
/// <param name="ReportsDueOn">The day by which official reports are due; absent in the civil calendar.</param>
/// <param name="Rule">The text that says so, with its articles; absent in the civil calendar.</param>
public sealed partial record ReportingPeriod(
    string Period, PeriodCalendar Calendar, DateOnly From, DateOnly ClosesOn, DateOnly? ReportsDueOn, string? Rule)
{
    /// <summary>The form of a period, as the predicate of an error message.</summary>
    public const string Requirements = "must be a month such as 2026-03, a quarter such as 2026-Q1, a half-year such as 2026-H1 or a year such as 2026";

    private const int MonthsOfQuarter = 3;
    private const int MonthsOfHalf = 6;
    private const int MonthsOfYear = 12;

    /// <summary>Reads a period; false when the text has another form, or when no rule for official periods applied then.</summary>
    /// <param name="text">The text.</param>
    /// <param name="calendar">How its days are counted.</param>
    /// <param name="rules">The owner's rules for official periods.</param>
    /// <param name="period">The period.</param>
    public static bool TryParse(string text, PeriodCalendar calendar, PeriodRules rules, [NotNullWhen(true)] out ReportingPeriod? period)
    {
        ArgumentNullException.ThrowIfNull(rules);
        period = null;
        if (Form().Match(text) is not { Success: true } match || !TryReadMonths(match, out var first, out var months))
            return false;
        period = calendar == PeriodCalendar.Civil ? Civil(text, first, months) : Official(text, first, months, rules);
        return period is not null;
    }

    private static bool TryReadMonths(Match match, out DateOnly first, out int months)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var (start, length) = (match.Groups["quarter"].Value, match.Groups["half"].Value, match.Groups["month"].Value) switch
        {
            ({ Length: > 0 } quarter, _, _) => ((Number(quarter) - 1) * MonthsOfQuarter + 1, MonthsOfQuarter),
            (_, { Length: > 0 } half, _) => ((Number(half) - 1) * MonthsOfHalf + 1, MonthsOfHalf),
            (_, _, { Length: > 0 } month) => (Number(month), 1),
            _ => (1, MonthsOfYear),
        };
        months = length;
        var isMonth = year >= 1 && start is >= 1 and <= MonthsOfYear;
        first = isMonth ? new(year, start, 1) : default;
        return isMonth;
    }

    private static ReportingPeriod Civil(string text, DateOnly first, int months)
    {
        var last = first.AddMonths(months - 1);
        return new(text, PeriodCalendar.Civil, first, new(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)), null, null);
    }

    private static ReportingPeriod? Official(string text, DateOnly first, int months, PeriodRules rules)
    {
        var last = first.AddMonths(months - 1);
        if (rules.On(last) is not { } rule || first == DateOnly.MinValue)
            return null;
        var before = first.AddMonths(-1);
        return new(
            text,
            PeriodCalendar.Official,
            new(before.Year, before.Month, rule.OpensOnDay),
            new(last.Year, last.Month, rule.ClosesOnDay),
            new(last.Year, last.Month, rule.ReportsDueOnDay),
            rule.Text.In(Language.En));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("\\A(?<year>[0-9]{4})(-(Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>[0-9]{2})))?\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
