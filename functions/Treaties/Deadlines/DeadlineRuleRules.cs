using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Deadlines;

/// <summary>The validation rules of statutory periods.</summary>
public static class DeadlineRuleRules
{
    private const int MostDays = 3660;
    private const int MostSteps = 5;

    /// <summary>The errors of a rule.</summary>
    public static IEnumerable<FieldError> Faults(DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return KindFaults(rule)
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
        if (!DateOnly.TryParseExact("2000-" + rule.YearlyOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        return new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }

    private static IEnumerable<FieldError> KindFaults(DeadlineRule rule)
    {
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

    private static IEnumerable<FieldError> BearerFaults(DeadlineRule rule)
    {
        if (rule.AgencyId is not null && rule.Bearer is DutyBearer.Lead or DutyBearer.Consulted)
            yield return new("/agencyId", $"must be left out for the bearer {CodeName.Of(rule.Bearer)}, which each agreement names");
    }
}
