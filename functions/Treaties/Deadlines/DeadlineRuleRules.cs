using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Deadlines;

/// <summary>The validation rules of statutory periods.</summary>
public static class DeadlineRuleRules
{
    private const int MostDays = 3660;
    private const int MostSteps = 5;

    /// <summary>The errors of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="profile">The profile of the owner whose law it is.</param>
    public static IEnumerable<FieldError> Faults(DeadlineRule rule, OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(profile);
        return KindFaults(rule)
            .Concat(profile.Law is null ? [new("/law", "cannot be recorded: the owner's profile has no law rules")] : [])
            .Concat(CommonRules.LengthFaults("/title", rule.Title, CommonRules.TitleLength))
            .Concat(CommonRules.LengthFaults("/law", rule.Law, CommonRules.NameLength))
            .Concat(CommonRules.LengthFaults("/article", rule.Article, CommonRules.NameLength))
            .Concat(BearerFaults(rule))
            .Concat(rule.ValidTo?.Last < rule.ValidFrom?.First ? [new("/validTo", $"must not be before validFrom, {rule.ValidFrom}")] : []);
    }

    /// <summary>The day of a yearly report in a year; null when the rule has none. 29 February is the 28th in common years.</summary>
    public static DateOnly? YearlyDay(DeadlineRule rule, int year)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return DayIn(rule.YearlyOn, year);
    }

    /// <summary>The first and the last day of the data of a yearly report of a year.</summary>
    public static (DateOnly From, DateOnly To) DataOf(DeadlineRule rule, int year)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var to = DayIn(rule.DataTo, year) ?? new(year, 12, 31);
        var from = DayIn(rule.DataFrom, year) ?? new(year, 1, 1);
        return (from > to && year > DateOnly.MinValue.Year ? DayIn(rule.DataFrom, year - 1) ?? from : from, to);
    }

    // 29 February is the 28th in common years.
    private static DateOnly? DayIn(string? dayOfYear, int year) =>
        DateOnly.TryParseExact("2000-" + dayOfYear, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)))
            : null;

    private static IEnumerable<FieldError> KindFaults(DeadlineRule rule)
    {
        foreach (var fault in YearlyFaults(rule))
            yield return fault;
        if (rule.ActivityKinds.Count > 0)
        {
            foreach (var fault in ActivityFaults(rule))
                yield return fault;
            yield break;
        }
        if (rule.Direction is not null)
            yield return new("/direction", "is for a period that counts from the end of activities only: give activityKinds");
        if (rule.YearlyOn is not null)
        {
            if (YearlyDay(rule, 2000) is null)
                yield return new("/yearlyOn", "must be a day of the year in the form MM-DD");
            if (rule.From.Count > 0 || rule.Done is not null || rule.Days is not null)
                yield return new("/yearlyOn", "is for a yearly report only: leave out from, done and days");
            yield break;
        }
        if (rule.From.Count is 0 or > MostSteps)
            yield return new("/from", $"must have 1 to {MostSteps} steps, or give yearlyOn");
        if (rule.Done is null)
            yield return new("/done", "is required: the step that has to be taken");
        if (rule.Days is not (>= -MostDays and <= MostDays))
            yield return new("/days", $"is required: from -{MostDays} to {MostDays}");
        if (rule.From.Contains(ProcedureStep.OpinionAsked) != (rule.Done == ProcedureStep.OpinionReceived))
            yield return new("/done", "must be opinion_received for a period from opinion_asked, and only for it");
        if (rule.From.Contains(ProcedureStep.OpinionAsked) && rule.From.Count > 1)
            yield return new("/from", "must be opinion_asked alone: each opinion has a period of its own");
        if (rule.From.Contains(ProcedureStep.OpinionReceived))
            yield return new("/from", "must not be opinion_received, because there are several opinions");
        if (rule.Regime is null)
            yield return new("/regime", "is required for a period that counts from steps of an agreement");
    }

    private static IEnumerable<FieldError> YearlyFaults(DeadlineRule rule)
    {
        (string Name, string? Day)[] days = [("dataFrom", rule.DataFrom), ("dataTo", rule.DataTo)];
        foreach (var (name, day) in days.Where(pair => pair.Day is not null))
        {
            if (DayIn(day, 2000) is null)
                yield return new($"/{name}", "must be a day of the year in the form MM-DD");
            else if (rule.YearlyOn is null)
                yield return new($"/{name}", "is for a yearly report only: give yearlyOn");
        }
        if (rule.PackPart is not null && rule.YearlyOn is null)
            yield return new("/packPart", "is for a yearly report only: give yearlyOn");
    }

    private static IEnumerable<FieldError> ActivityFaults(DeadlineRule rule)
    {
        if (rule.Regime is not null || rule.From.Count > 0 || rule.Done is not null || rule.YearlyOn is not null)
            yield return new("/activityKinds", "is for a period that counts from the end of an activity: leave out regime, from, done and yearlyOn");
        if (rule.Days is not (>= 0 and <= MostDays))
            yield return new("/days", $"is required: from 0 to {MostDays}");
        if (rule.Bearer == DutyBearer.Consulted)
            yield return new("/bearer", "must not be consulted: there are no opinions on an activity");
    }

    private static IEnumerable<FieldError> BearerFaults(DeadlineRule rule)
    {
        if (rule.AgencyId is not null && rule.Bearer is DutyBearer.Lead or DutyBearer.Consulted)
            yield return new("/agencyId", $"must be left out for the bearer {CodeName.Of(rule.Bearer)}, which each agreement names");
    }
}
