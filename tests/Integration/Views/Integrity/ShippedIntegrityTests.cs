using System.Globalization;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>The figures of the data that the registry ships with, counted here anew from what its lists answer.</summary>
[Collection(ShippedData.Name)]
public sealed class ShippedIntegrityTests(ShippedRegistry shipped)
{
    private static readonly string[] Texts = ["name", "title", "city", "outcome", "unit"];
    private static readonly string[] Dates =
        ["effectiveOn", "endsOn", "startsOn", "signedOn", "inForceOn", "expiresOn", "openedOn", "seenOpenOn", "closedOn", "validFrom", "validTo", "madeOn", "dueOn"];

    private static readonly string[] Dimensions = ["correct", "complete", "clean", "live", "unified", "shared"];

    [Fact]
    public async Task The_shipped_registry_passes_every_check()
    {
        var report = await shipped.App.Reader.GetJsonAsync("integrity");

        Assert.Empty(report.Failed());
        var all = (await ItemsAsync()).Count;
        // Each row of the file of names changes a country that is there already.
        var names = (await File.ReadAllLinesAsync(Path.Combine(ShippedRegistry.Repository, "data", "countries.names.csv"))).Length - 1;
        Assert.Equal((all + names, all, all), (
            (int)report.Check("log.gapless")["checked"]!, (int)report.Check("records.replay")["checked"]!, (int)report.Check("records.valid")["checked"]!));
    }

    [Fact]
    public async Task Sources_that_are_no_https_address_are_counted() => await HoldsAsync(
        "correct.source", IsPublic, item => ((string?)item.SelectToken("source.url"))?.StartsWith("https:", StringComparison.Ordinal) == true);

    [Fact]
    public async Task Records_that_a_source_contradicts_are_counted() => await HoldsAsync(
        "correct.sources",
        item => Said(item).Any(),
        item => Said(item).All(said => Agree((string)said["value"]!, ValueAt(item, (string)said["field"]!))));

    [Fact]
    public async Task Records_with_sources_that_nobody_compared_within_a_year_are_counted()
    {
        var today = Day((string)(await shipped.App.Reader.GetJsonAsync("summary"))["asOf"]!);

        await HoldsAsync(
            "live.verified",
            item => item["sources"] is not null || item["verifiedAt"] is not null,
            item => item["verifiedAt"] is { } verified && Day((string)verified!) >= today.AddDays(-365));

        static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Names_that_lack_a_language_are_counted() => await HoldsAsync(
        "complete.languages", item => TextsOf(item).Any(), item => TextsOf(item).All(text => text["en"] is not null && text["vi"] is not null && text["ar"] is not null));

    [Fact]
    public async Task Fields_that_are_expected_and_missing_are_counted() => await HoldsAsync(
        "complete.fields",
        item => Collection(item) is not ("commitments" or "jubileeRules"),
        item => item["source"]?["url"] is not null && (Collection(item) switch
        {
            "countries" when (string)item["kind"]! == "state" =>
                item["region"] is not null && item["subregion"] is not null && item["iso3"] is not null && item["m49"] is not null
                && item["unMember"] is not null && item["relations"]!["events"]!.Any(),
            "partnerships" => item["place"] is not null && item["instrument"] is not null,
            "activities" => new[] { "level", "place", "endsOn", "outcome" }.All(field => item[field] is not null),
            "agreements" => new[] { "signedOn", "leadAgencyId" }.All(field => item[field] is not null),
            "missions" => new[] { "city", "openedOn" }.All(field => item[field] is not null),
            _ => true,
        }));

    [Fact]
    public async Task Dates_that_are_known_to_no_day_are_counted() => await HoldsAsync(
        "complete.dates", item => DatesOf(item).Any(), item => DatesOf(item).All(date => date.Length == "2026-01-31".Length));

    [Fact]
    public async Task Marks_of_what_is_unverified_are_counted() => await HoldsAsync(
        "clean.verified", item => item["source"] is not null, item => !item.ToString().Contains("unverified:", StringComparison.Ordinal));

    [Fact]
    public async Task Names_that_are_there_twice_are_counted()
    {
        var items = await ItemsAsync();
        var names = items.Where(item => Collection(item) is "agencies" or "countries")
            .SelectMany(item => ((JObject)item["name"]!).Properties().Select(name => $"{Collection(item)} {item["kind"]} {item["parentId"]} {name.Name} {name.Value}"));

        Assert.Equal(names.Distinct(), names);
        await HoldsAsync("clean.unique", item => (item["name"] ?? item["title"] ?? item["instrument"] ?? item["hostCountryId"] ?? item["daysBefore"]) is not null, _ => true);
    }

    [Fact]
    public async Task Texts_that_are_not_clean_are_counted() => await HoldsAsync("clean.text", _ => true, item => item.Descendants().OfType<JValue>()
        .Where(value => value.Type == JTokenType.String)
        .All(value => ((string)value!).IsNormalized(NormalizationForm.FormC) && ((string)value!).Trim() == (string)value!));

    [Theory]
    [InlineData("correct.rules")]
    [InlineData("live.recent")]
    [InlineData("live.current")]
    public async Task The_shipped_data_loaded_today_is_live_and_keeps_the_rules(string rule) => await HoldsAsync(rule, _ => true, _ => true);

    [Fact]
    public async Task All_but_the_practice_of_the_house_is_public() => await HoldsAsync("shared.public", _ => true, IsPublic);

    [Fact]
    public async Task Every_source_with_an_address_can_be_looked_up() => await HoldsAsync("shared.source", item => item.SelectToken("source.url") is not null, _ => true);

    [Fact]
    public async Task Texts_that_are_spelled_otherwise_are_counted()
    {
        var items = (await ItemsAsync()).Where(item => Collection(item) == "partnerships").ToList();
        var otherwise = new[] { "instrument", "place", "sector" }.SelectMany(field => items
            .Where(item => ((string?)item[field])?.Length <= 100)
            .GroupBy(item => new string([.. ((string)item[field]!).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]))
            .SelectMany(alike => alike.GroupBy(item => (string)item[field]!, StringComparer.Ordinal)
                .OrderByDescending(spelling => spelling.Count()).ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
                .Skip(1).SelectMany(spelling => spelling)));

        var rule = (await shipped.App.Reader.GetJsonAsync("integrity")).Rule("unified.spelling");

        Assert.Equal(otherwise.Select(item => $"partnerships/{item["id"]}").Distinct().Order(StringComparer.Ordinal), rule.Subjects().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_word_s_score_is_what_passed_of_what_was_judged_and_the_whole_is_their_mean()
    {
        var quality = (await shipped.App.Reader.GetJsonAsync("integrity"))["quality"]!;

        Assert.Equal(Dimensions, quality["dimensions"]!.Select(dimension => (string)dimension["id"]!));
        var scores = quality["dimensions"]!.Select(dimension =>
            dimension["rules"]!.Sum(rule => (double)rule["numerator"]!) / dimension["rules"]!.Sum(rule => (double)rule["denominator"]!)).ToList();
        Assert.Equal(scores.Select(Rounded), quality["dimensions"]!.Select(dimension => Rounded((double)dimension["score"]!)));
        Assert.Equal(Rounded(scores.Average()), Rounded((double)quality["score"]!));
    }

    private static string Rounded(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private async Task HoldsAsync(string id, Func<JObject, bool> applies, Func<JObject, bool> isGood)
    {
        var judged = (await ItemsAsync()).Where(applies).ToList();
        var failed = judged.Where(item => !isGood(item)).Select(item => $"{Collection(item)}/{item["id"]}").ToList();

        var rule = await shipped.App.Reader.GetJsonAsync($"integrity/{id}");

        Assert.Equal((judged.Count - failed.Count, judged.Count, failed.Count), ((int)rule["numerator"]!, (int)rule["denominator"]!, (int)rule["total"]!));
        Assert.Equal(failed.Order(StringComparer.Ordinal), rule.Subjects().Order(StringComparer.Ordinal));
    }

    private async Task<List<JObject>> ItemsAsync()
    {
        var items = new List<JObject>();
        foreach (var collection in ShippedRegistry.Files)
        {
            var list = await shipped.App.Reader.GetJsonAsync($"{collection}?limit=500");
            items.AddRange(list["items"]!.Cast<JObject>().Select(item => new JObject(new JProperty("collection", collection), item.Properties())));
        }
        return items;
    }

    private static IEnumerable<JToken> Said(JObject item) => item["sources"]?.SelectMany(source => source["supports"]!) ?? [];

    private static string? ValueAt(JToken item, string pointer) => (string?)pointer.Split('/').Skip(1).Aggregate(
        (JToken?)item, (found, segment) => found is JArray list ? list[int.Parse(segment, CultureInfo.InvariantCulture)] : found?[segment]);

    private static bool Agree(string said, string? value) =>
        said == value || value?.StartsWith(said + "-", StringComparison.Ordinal) == true || (value is not null && said.StartsWith(value + "-", StringComparison.Ordinal));

    private static bool IsPublic(JObject item) => (string?)item["classification"] == "public";

    private static string Collection(JObject item) => (string)item["collection"]!;

    private static IEnumerable<JObject> TextsOf(JObject item) => Texts.Select(field => item[field]).OfType<JObject>();

    private static IEnumerable<string> DatesOf(JObject item) => Collection(item) == "countries"
        ? item["relations"]!["events"]!.Select(happened => (string)happened["on"]!)
        : Dates.Select(field => (string?)item[field]).OfType<string>();
}
