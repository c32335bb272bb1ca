using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Missions;
using BangGiao.Unit.Records;
using BangGiao.Values.Dates;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Relations.Missions;

/// <summary>An embassy in France. Each test sets only the fields that it is about.</summary>
internal static class Embassy
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static Mission With(string? openedOn = null, string? seenOpenOn = null, string? closedOn = null, MissionType type = MissionType.Embassy) => new()
    {
        Id = "emb-fr",
        Type = type,
        HostCountryId = "FR",
        OpenedOn = Date(openedOn),
        SeenOpenOn = Date(seenOpenOn),
        ClosedOn = Date(closedOn),
    };

    public static StoredRecord Stored(string id, string host, string? openedOn, string type = "embassy", string[]? accreditedTo = null, string? closedOn = null, string? seenOpenOn = null) =>
        Registries.Stored("missions", id, new JObject
        {
            ["type"] = type,
            ["hostCountryId"] = host,
            ["openedOn"] = openedOn,
            ["seenOpenOn"] = seenOpenOn,
            ["closedOn"] = closedOn,
            ["accreditedTo"] = new JArray(accreditedTo ?? []),
        });

    public static StoredRecord State(string id, string region = "Europe", string? establishedOn = "1973") => Registries.Country(id, new JObject
    {
        ["region"] = region,
        ["relations"] = new JObject
        {
            ["events"] = establishedOn is null ? new JArray() : new JArray(new JObject { ["event"] = "established", ["on"] = establishedOn }),
        },
    });

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
