using BangGiao.Dates;
using BangGiao.Integration.Records;
using BangGiao.Notifications;
using Microsoft.VisualBasic.FileIO;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notifications;

/// <summary>What subscribers of anniversaries are to hear over many days, counted from the shipped files by nothing of the app.</summary>
internal sealed class SimulatedYear(IReadOnlyList<SimulatedSubscription> subscriptions)
{
    private const int MostAgeDays = 7;

    private static readonly Dictionary<string, int[]> Leads = new() { ["round"] = [365, 180, 90, 30, 7, 0], ["five"] = [90, 30, 7, 0], ["other"] = [30, 7, 0] };

    private readonly List<(string Country, DateOnly On)> _established = ReadEstablished();

    /// <summary>The ids that are to be there, each with whether it is marked late, after scans on some days.</summary>
    /// <param name="start">The day of the first scan.</param>
    /// <param name="scans">The days on which a scan came to its end, in order.</param>
    public Dictionary<string, bool> Expected(DateOnly start, IReadOnlyList<DateOnly> scans)
    {
        var expected = new Dictionary<string, bool>(StringComparer.Ordinal);
        var mark = start;
        foreach (var scan in scans)
        {
            for (var day = mark > scan.AddDays(-MostAgeDays) ? mark : scan.AddDays(-MostAgeDays); day <= scan; day = day.AddDays(1))
            {
                foreach (var id in DueOn(day))
                    expected.TryAdd(id, day < scan);
            }
            mark = scan;
        }
        return expected;
    }

    private IEnumerable<string> DueOn(DateOnly day) =>
        from subscription in subscriptions
        from fact in _established
        where subscription.Countries.Length == 0 || subscription.Countries.Contains(fact.Country)
        from year in new[] { day.Year, day.Year + 1, day.Year + 2 }
        let years = year - fact.On.Year
        where years > 0
        // 29 February is kept on 28 February in other years.
        let date = new DateOnly(year, fact.On.Month, Math.Min(fact.On.Day, DateTime.DaysInMonth(year, fact.On.Month)))
        let lead = date.DayNumber - day.DayNumber
        let tier = years % 10 == 0 ? "round" : years % 10 == 5 ? "five" : "other"
        where (subscription.LeadDays.Length > 0 ? subscription.LeadDays : Leads[tier]).Contains(lead)
        where subscription.Classes.Length == 0 || subscription.Classes.Contains(tier)
        select NotificationIds.Of("relations.established", new("countries", fact.Country), date, lead, subscription.Id);

    // The first event of relations that is known to the day, of each country in the shipped file.
    private static List<(string, DateOnly)> ReadEstablished()
    {
        using var table = new TextFieldParser(Path.Combine(ShippedRegistry.Repository, "data", "countries.csv")) { Delimiters = [","] };
        var names = table.ReadFields()!.ToList();
        var facts = new List<(string, DateOnly)>();
        while (table.ReadFields() is { } cells)
        {
            var events = JArray.Parse(cells[names.IndexOf("relations.events")] is { Length: > 0 } given ? given : "[]");
            var established = events.FirstOrDefault(happened => (string?)happened["event"] == "established");
            // Where relations are broken off there is nothing to keep.
            if ((string?)events.LastOrDefault()?["event"] is not ("established" or "resumed"))
                continue;
            if ((string?)established?["on"] is { Length: 10 } on && IsoDate.TryParse(on, out var day))
                facts.Add((cells[names.IndexOf("id")], day));
        }
        return facts;
    }
}

/// <summary>A subscription of <c>relations.established</c> in a simulation.</summary>
internal sealed record SimulatedSubscription(string Id, string[] Countries, string[] Classes, int[] LeadDays);
