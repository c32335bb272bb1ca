using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Occasions;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Notices.Occasions;

/// <summary>Occasions of a few records, as lines of day, event, record and what more there is to say.</summary>
internal static class Occurring
{
    public static readonly OccasionCalendar Calendar = new(AnniversaryRules.Default, OccasionLeads.Default, new("VN"));

    public static IReadOnlyList<Occasion> In(int from, int to, params StoredRecord[] records) =>
        Calendar.Between(Registries.View(new(2026, 11, 21), records), new(from, 1, 1), new(to, 12, 31));

    public static IEnumerable<string> Lines(int from, int to, params StoredRecord[] records) => In(from, to, records)
        .Select(occasion => $"{occasion.Date:yyyy-MM-dd} {occasion.Event}{(occasion.Years is { } years ? $" {years} {occasion.Class}" : "")}{(occasion.Escalation is { } to ? $" {to.Code}" : "")}");

    public static StoredRecord Country(string id, params (string Event, string On)[] events) => Registries.Country(id, new JObject
    {
        ["relations"] = new JObject { ["events"] = new JArray(events.Select(happened => new JObject { ["event"] = happened.Event, ["on"] = happened.On })) },
    });

    public static StoredRecord Step(string effectiveOn, string? endsOn = null, string level = "strategic", string id = "fr-step") => Registries.Stored(
        "partnerships", id, new JObject { ["countryId"] = "FR", ["level"] = level, ["effectiveOn"] = effectiveOn, ["endsOn"] = endsOn });

    public static StoredRecord Agreement(object fields) => Registries.Stored("agreements", "a", Merge(
        new { title = new { en = "Agreement" }, type = "agreement", parties = new[] { "VN", "FR" }, status = "in_force" }, fields));

    public static StoredRecord Commitment(object fields) => Registries.Stored("commitments", "c", Merge(
        new { title = new { en = "Build a bridge" }, leadAgencyId = "lead", coordinatingAgencyIds = new[] { "other" }, countryIds = new[] { "FR", "VN" }, madeOn = "2025-01-15", verifiable = true }, fields));

    public static StoredRecord Round(object fields) => Registries.Stored("reviewCycles", "r", Merge(
        new { kind = "quarterly", title = new { en = "First quarter" }, opensOn = "2026-03-01", dueOn = "2026-03-31" }, fields));

    public static object Review(string on, string status, string voice = "assessment") => new { on, by = "somebody", voice, status };

    private static JObject Merge(object fields, object more)
    {
        var body = JObject.FromObject(fields);
        body.Merge(JObject.FromObject(more));
        return body;
    }
}
