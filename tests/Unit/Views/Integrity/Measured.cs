using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Values.Dates;
using BangGiao.Views.Integrity;
using BangGiao.Views.Integrity.Quality;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Views.Integrity;

/// <summary>The judgements of quality rules about a few records.</summary>
internal static class Measured
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static IReadOnlyList<QualityRule> Rules { get; } = [.. new ServiceCollection()
        .AddQualityRules()
        .AddSingleton(new OwnerCalendar(TimeProvider.System, TimeZoneInfo.Utc))
        .AddSingleton(Options.Create(new IntegrityOptions()))
        .AddSingleton(new OwnerState("VN"))
        .BuildServiceProvider()
        .GetServices<QualityRule>()];

    public static RuleResult By(string rule, params StoredRecord[] records) => By(rule, Today, records);

    public static RuleResult By(string rule, DateOnly day, params StoredRecord[] records) =>
        new QualityMeasurement(Rules, Registries.Collections).Of(Registries.View(day, records)).Rules.Single(result => result.Id == rule);

    /// <summary>The field with a rule's fault in the first of some records; null when the record passes; "-" when the rule does not apply.</summary>
    public static string? Fault(string rule, params StoredRecord[] records)
    {
        var result = By(rule, records);
        var fault = result.Failed.Where(verdict => verdict.Record == records[0].Key).Select(verdict => verdict.Fault!.Pointer).FirstOrDefault();
        return result.Denominator == 0 ? "-" : fault;
    }

    public static StoredRecord Country(string id, string json = "{}") =>
        Registries.Stored("countries", id, Merged("""{ "name": { "en": "Country" } }""", json));

    public static StoredRecord Agency(string id, string json) =>
        Registries.Stored("agencies", id, Merged("""{ "kind": "ministry", "name": { "en": "Agency" } }""", json));

    public static StoredRecord Step(string id, string json = "{}") =>
        Registries.Stored("partnerships", id, Merged("""{ "countryId": "FR", "level": "strategic", "effectiveOn": "2013-09-25" }""", json));

    private static JObject Merged(string one, string other)
    {
        var body = Parse(one);
        foreach (var (name, value) in Parse(other))
            body[name] = value;
        return body;
    }

    private static JObject Parse(string json) => BangGiao.Values.Json.RecordJson.Parse(json);
}
