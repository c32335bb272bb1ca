using BangGiao.Notices.Events;

namespace BangGiao.Notices.Occasions;

/// <summary>The settings <c>Occasions__…</c>: the lead days of deadlines.</summary>
public sealed class OccasionOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Occasions";

    private const int MostLeadDays = 3660;

    /// <summary>
    /// The numbers of days before a deadline, by event without its dot: <c>Occasions__LeadDays__CommitmentDue__0=30</c>. 0 is the day
    /// itself.
    /// Events without a setting keep the built-in lead days.
    /// </summary>
    public Dictionary<string, int[]> LeadDays { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lead days for these settings.</summary>
    public OccasionLeads ToLeads() => new(OccasionEvents.Deadlines
        .Where(deadline => LeadDays.ContainsKey(NameOf(deadline)))
        .ToDictionary(deadline => deadline, deadline => (IReadOnlyList<int>)[.. LeadDays[NameOf(deadline)].Distinct().OrderDescending()]));

    /// <summary>One sentence for each invalid setting.</summary>
    public IEnumerable<string> Faults()
    {
        var names = OccasionEvents.Deadlines.Select(NameOf).ToList();
        foreach (var (name, days) in LeadDays)
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                yield return $"Occasions:LeadDays:{name} is not a deadline; allowed are {string.Join(", ", names)}.";
            if (days.Any(lead => lead is < 0 or > MostLeadDays))
                yield return $"Occasions:LeadDays:{name} must be numbers of days from 0 to {MostLeadDays}.";
        }
    }

    private static string NameOf(string deadline) => deadline.Replace(".", "", StringComparison.Ordinal);
}
