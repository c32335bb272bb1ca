using BangGiao.Notices.Events;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Jubilees;

/// <summary>The validation rules of what anniversaries ask for.</summary>
public static class JubileeRuleRules
{
    /// <summary>The greatest number of days before an anniversary: ten years.</summary>
    public const int MostDays = 3660;

    private const int MostEntries = 50;

    /// <summary>The errors of a rule.</summary>
    public static IEnumerable<FieldError> Faults(JubileeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Kind == JubileeTaskKind.Other && rule.Title is null)
            yield return new("/title", "is required for a rule of the kind other");
        foreach (var fault in CommonRules.LengthFaults("/title", rule.Title, CommonRules.TitleLength))
            yield return fault;
        if (rule.DaysBefore is < 0 or > MostDays)
            yield return new("/daysBefore", $"must be a number of days from 0 to {MostDays}");
        if (rule.ValidTo?.Last < rule.ValidFrom?.First)
            yield return new("/validTo", $"must not be before validFrom, {rule.ValidFrom}");
        foreach (var (index, code) in rule.Events.Index())
        {
            if (!OccasionEvents.Anniversaries.Contains(code))
                yield return new($"/events/{index}", $"must be one of {string.Join(", ", OccasionEvents.Anniversaries)}");
        }
        if (rule.Classes.Count > MostEntries)
            yield return new("/classes", $"has {rule.Classes.Count} entries; at most {MostEntries} are allowed");
        foreach (var fault in CommonRules.Repeats("/events", rule.Events).Concat(CommonRules.ListFaults("/classes", rule.Classes, CommonRules.NameLength)))
            yield return fault;
    }
}
