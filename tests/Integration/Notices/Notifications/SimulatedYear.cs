using BangGiao.Integration.Records;
using Microsoft.VisualBasic.FileIO;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>The expected notifications of subscribers to anniversaries over many days, computed from the shipped files without the app's code.</summary>
internal sealed class SimulatedYear(IReadOnlyList<SimulatedSubscription> subscriptions)
{
    private const int MostAgeDays = 7;

    private static readonly Dictionary<string, int[]> Leads = new() { ["round"] = [365, 180, 90, 30, 7, 0], ["five"] = [90, 30, 7, 0], ["other"] = [30, 7, 0] };

    private readonly List<SimulatedFact> _facts = [.. Relations(), .. Steps(), .. Signings(), .. Openings()];
    private readonly Dictionary<string, string> _regions = Rows("countries").ToDictionary(row => row["id"], row => row["region"]);

    /// <summary>The expected notifications after scans on some days, each with its mark late.</summary>
    /// <param name="start">The day of the first scan.</param>
    /// <param name="scans">The days on which a scan came to its end, in order.</param>
    public Dictionary<SimulatedMessage, bool> Expected(DateOnly start, IReadOnlyList<DateOnly> scans)
    {
        var expected = new Dictionary<SimulatedMessage, bool>();
        var mark = start;
        foreach (var scan in scans)
        {
            for (var day = mark > scan.AddDays(-MostAgeDays) ? mark : scan.AddDays(-MostAgeDays); day <= scan; day = day.AddDays(1))
            {
                foreach (var message in DueOn(day))
                    expected.TryAdd(message, day < scan);
            }
            mark = scan;
        }
        return expected;
    }

    private IEnumerable<SimulatedMessage> DueOn(DateOnly day) =>
        from subscription in subscriptions
        from fact in _facts
        where subscription.Events.Length == 0 || subscription.Events.Contains(fact.Event)
        where subscription.Countries.Length == 0 || subscription.Countries.Intersect(fact.Countries).Any()
        where subscription.Regions.Length == 0 || fact.Countries.Any(country => subscription.Regions.Contains(_regions.GetValueOrDefault(country)))
        from year in new[] { day.Year, day.Year + 1, day.Year + 2 }
        let years = year - fact.On.Year
        where years > 0
        // 29 February is kept on 28 February in other years.
        let date = new DateOnly(year, fact.On.Month, Math.Min(fact.On.Day, DateTime.DaysInMonth(year, fact.On.Month)))
        let lead = date.DayNumber - day.DayNumber
        let tier = years % 10 == 0 ? "round" : years % 10 == 5 ? "five" : "other"
        where (subscription.LeadDays.Length > 0 ? subscription.LeadDays : Leads[tier]).Contains(lead)
        where subscription.Classes.Length == 0 || subscription.Classes.Contains(tier)
        select new SimulatedMessage(fact.Event, fact.Id, date, lead, subscription.Id);

    // The first event of relations counts. While relations are interrupted there is no anniversary.
    private static IEnumerable<SimulatedFact> Relations() =>
        from row in Rows("countries")
        let events = JArray.Parse(row["relations.events"] is { Length: > 0 } given ? given : "[]")
        where (string?)events.LastOrDefault()?["event"] is "established" or "resumed"
        let first = (string?)events.First(happened => (string?)happened["event"] == "established")["on"]
        where IsDay(first)
        select new SimulatedFact("relations.established", row["id"], DateOnly.ParseExact(first!, "O"), [row["id"]]);

    private static IEnumerable<SimulatedFact> Steps() =>
        from row in Rows("partnerships")
        where IsDay(row["effectiveOn"]) && row["endsOn"].Length == 0
        select new SimulatedFact("partnership.step", row["id"], DateOnly.ParseExact(row["effectiveOn"], "O"), [row["countryId"]]);

    private static IEnumerable<SimulatedFact> Signings() =>
        from row in Rows("agreements")
        where IsDay(row["signedOn"]) && row["expiresOn"].Length == 0 && row["status"] is "signed" or "in_force"
        select new SimulatedFact("agreement.signed", row["id"], DateOnly.ParseExact(row["signedOn"], "O"), [.. row["parties"].Split(';', StringSplitOptions.TrimEntries).Where(party => party != "VN")]);

    private static IEnumerable<SimulatedFact> Openings() =>
        from row in Rows("missions")
        where IsDay(row["openedOn"]) && row["closedOn"].Length == 0
        select new SimulatedFact("mission.opened", row["id"], DateOnly.ParseExact(row["openedOn"], "O"), [row["hostCountryId"]]);

    private static bool IsDay(string? date) => date?.Length == "yyyy-mm-dd".Length;

    private static IEnumerable<Dictionary<string, string>> Rows(string collection)
    {
        using var table = new TextFieldParser(Path.Combine(ShippedRegistry.Repository, "data", collection + ".csv")) { Delimiters = [","] };
        var names = table.ReadFields()!;
        while (table.ReadFields() is { } cells)
            yield return names.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}

/// <summary>A fact of the shipped files that returns each year.</summary>
internal sealed record SimulatedFact(string Event, string Id, DateOnly On, string[] Countries);

/// <summary>One expected notification of a subscriber.</summary>
internal sealed record SimulatedMessage(string Event, string Subject, DateOnly OccursOn, int LeadDays, string SubscriptionId);

/// <summary>A subscription of anniversaries in a simulation.</summary>
internal sealed record SimulatedSubscription(string Id, string[] Events, string[] Countries, string[] Regions, string[] Classes, int[] LeadDays);
