using BangGiao.Mechanism.Targets;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Unit.Relations.Missions;
using BangGiao.Unit.Treaties.Agreements;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Mechanism.Targets;

public class MetricsTests
{
    private static readonly StoredRecord[] Records =
    [
        Embassy.State("FR", establishedOn: "1973-04-12"),
        Embassy.State("DE", establishedOn: null),
        Registries.Stored("partnerships", "fr", new JObject { ["countryId"] = "FR", ["level"] = "strategic", ["effectiveOn"] = "2013" }),
        Embassy.Stored("emb-fr", "FR", "1977"),
        Treaty.Stored(new() { ["inForceOn"] = "2000" }, "one"),
        Treaty.Stored(new() { ["status"] = "signed", ["signedOn"] = "2001" }, "two"),
        Registries.Stored("agencies", "moit", new JObject { ["kind"] = "ministry", ["name"] = new JObject { ["en"] = "x" } }),
        Registries.Stored("commitments", "promise", new JObject
        {
            ["title"] = new JObject { ["en"] = "x" },
            ["leadAgencyId"] = "moit",
            ["madeOn"] = "2020-01-01",
            ["dueOn"] = "2021-01-01",
            ["verifiable"] = true,
            ["reviews"] = new JArray(new JObject { ["on"] = "2020-06-01", ["by"] = "me", ["voice"] = "assessment", ["status"] = "complete", ["evidence"] = new JArray(new JObject { ["url"] = "https://a.vn" }) }),
        }),
        Registries.Stored("activities", "act", new JObject { ["kind"] = "visit", ["title"] = new JObject { ["en"] = "x" }, ["countryIds"] = new JArray("FR"), ["startsOn"] = "2020" }),
        Registries.Stored("documents", "doc", new JObject { ["type"] = "speech", ["title"] = new JObject { ["en"] = "x" }, ["publishedOn"] = "2020" }),
        Registries.Stored("documents", "draft", new JObject { ["type"] = "speech", ["title"] = new JObject { ["en"] = "x" } }),
    ];

    /// <summary>Every computed metric, and its value in 2026.</summary>
    public static TheoryData<string, int> Examples => new()
    {
        { "missions.open", 1 },
        { "relations.countries", 1 },
        { "frameworks.countries", 1 },
        { "agreements.in_force", 1 },
        { "commitments.complete_rate", 100 },
        { "activities.held", 1 },
        { "documents.published", 1 },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_metric_counts_what_it_says_on_the_day(string name, int count)
    {
        var metric = Metrics.Find(name)!;

        Assert.Equal(count, metric.ValueOf(View(new(2026, 11, 21))));
        Assert.Equal(0, metric.ValueOf(View(new(1970, 1, 1))) ?? 0);
    }

    [Fact]
    public void Every_computed_metric_has_an_example() =>
        Assert.Equal(Examples.Select(row => (string)row[0]).Append(Metrics.Manual), Metrics.Names);

    [Fact]
    public void A_rate_of_nothing_is_no_value() => Assert.Null(Metrics.Find("commitments.complete_rate")!.ValueOf(View(new(1970, 1, 1))));

    [Fact]
    public void The_manual_metric_has_no_computation() => Assert.Null(Metrics.Find(Metrics.Manual));

    private static RegistryView View(DateOnly day) => Registries.View(day, Records);
}
