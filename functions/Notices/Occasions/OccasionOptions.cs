namespace BangGiao.Notices.Occasions;

/// <summary>When deadlines are told of: the settings <c>Occasions__…</c>.</summary>
public sealed class OccasionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Occasions";

    private const int MostLeadDays = 3660;

    /// <summary>
    /// Days before the deadline, by event without its dot, as <c>Occasions__LeadDays__CommitmentDue__0=30</c>; 0 for the day itself.
    /// Events that are not named keep the usual ones.
    /// </summary>
    public Dictionary<string, int[]> LeadDays { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lead days that these settings come to.</summary>
    public OccasionLeads ToLeads() => new(OccasionEvents.Deadlines
        .Where(deadline => LeadDays.ContainsKey(NameOf(deadline)))
        .ToDictionary(deadline => deadline, deadline => (IReadOnlyList<int>)[.. LeadDays[NameOf(deadline)].Distinct().OrderDescending()]));

    /// <summary>Each fault of the settings, in a sentence.</summary>
    public IEnumerable<string> Faults()
    {
        var names = OccasionEvents.Deadlines.Select(NameOf).ToList();
        foreach (var (name, days) in LeadDays)
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                yield return $"Occasions:LeadDays:{name} is no deadline: they are {string.Join(", ", names)}.";
            if (days.Any(lead => lead is < 0 or > MostLeadDays))
                yield return $"Occasions:LeadDays:{name} must be days from 0 to {MostLeadDays}.";
        }
    }

    private static string NameOf(string deadline) => deadline.Replace(".", "", StringComparison.Ordinal);
}
