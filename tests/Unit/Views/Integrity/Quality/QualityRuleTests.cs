using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Unit.Records;
using BangGiao.Values.Json;
using BangGiao.Views.Integrity.Quality;
using Newtonsoft.Json.Linq;
using static BangGiao.Unit.Views.Integrity.Measured;

namespace BangGiao.Unit.Views.Integrity.Quality;

public class QualityRuleTests
{
    [Fact]
    public void A_rule_s_name_begins_with_its_dimension_and_each_has_a_title_and_a_name_of_its_own()
    {
        var book = new Vocabularies(Registries.Collections, new Vocabulary("qualityDimension", typeof(QualityDimension)));

        Assert.All(Rules, rule => Assert.StartsWith(CodeName.Of(rule.Dimension) + ".", rule.Id, StringComparison.Ordinal));
        Assert.Equal(book.LabelsOf("qualityRule").Keys, Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void Every_dimension_has_a_rule() =>
        Assert.Equal(Enum.GetValues<QualityDimension>(), Rules.Select(rule => rule.Dimension).Distinct());

    [Fact]
    public void The_expected_fields_of_a_collection_are_fields_of_its_records() => Assert.All(Registries.Collections.All, collection =>
        Assert.All(collection.ExpectedFields, field => Assert.True(collection.StoredFields.Contains(field), $"{collection.Name} has no field {field}.")));

    [Theory]
    [InlineData("""{ "source": { "url": "https://a.vn/x" } }""", null)]
    [InlineData("""{ "source": { "url": "http://a.vn/x" } }""", "/source/url")]
    [InlineData("""{ "source": { "note": "seen" } }""", "/source/url")]
    [InlineData("{}", "/source/url")]
    [InlineData("""{ "classification": "internal" }""", "-")]
    public void A_public_record_has_a_source_at_an_https_address(string country, string? fault) =>
        Assert.Equal(fault, Fault("correct.source", Country("FR", country)));

    [Theory]
    [InlineData("""{ "iso3": "FRA" }""", null)]
    [InlineData("""{ "iso3": "france" }""", "/iso3")]
    public void A_record_keeps_its_rules(string country, string? fault) => Assert.Equal(fault, Fault("correct.rules", Country("FR", country)));

    [Theory]
    [InlineData("""{ "title": { "en": "a", "vi": "b", "ar": "c" } }""", null)]
    [InlineData("""{ "title": { "en": "a", "ar": "c" } }""", "/title/vi")]
    [InlineData("{}", "-")]
    public void A_given_text_is_expected_in_three_languages(string step, string? fault) => Assert.Equal(fault, Fault("complete.languages", Step("s", step)));

    [Theory]
    [InlineData("""{ "instrument": "a", "place": "Paris", "source": { "url": "https://a.vn" } }""", null)]
    [InlineData("""{ "place": "Paris", "source": { "url": "https://a.vn" } }""", "/instrument")]
    [InlineData("""{ "instrument": "a", "place": " ", "source": { "url": "https://a.vn" } }""", "/place")]
    [InlineData("""{ "instrument": "a", "place": "Paris" }""", "/source/url")]
    public void A_missing_expected_field_is_a_fault(string step, string? fault) => Assert.Equal(fault, Fault("complete.fields", Step("s", step)));

    [Fact]
    public void Of_an_organisation_no_code_of_a_country_is_expected()
    {
        Assert.Null(Fault("complete.fields", Country("EU", """{ "kind": "organisation", "source": { "url": "https://a.vn" } }""")));
        Assert.Equal("/iso3", Fault("complete.fields", Country("FR", """{ "source": { "url": "https://a.vn" } }""")));
    }

    [Fact]
    public void An_empty_list_is_no_field_that_is_there() => Assert.Equal("/relations/events", Fault("complete.fields", Country(
        "FR",
        """{ "iso3": "FRA", "m49": "250", "region": "Europe", "subregion": "Western Europe", "unMember": true, "relations": { "events": [] }, "source": { "url": "https://a.vn" } }""")));

    [Theory]
    [InlineData("""{ "effectiveOn": "2013-09-25" }""", null)]
    [InlineData("""{ "effectiveOn": "2013-09" }""", "/effectiveOn")]
    [InlineData("""{ "endsOn": "2014" }""", "/endsOn")]
    public void Dates_are_known_to_the_day(string step, string? fault) => Assert.Equal(fault, Fault("complete.dates", Step("s", step)));

    [Fact]
    public void Dates_of_what_happened_count_and_a_record_without_dates_does_not()
    {
        Assert.Equal("/relations/events/0/on", Fault("complete.dates", Country("FR", """{ "relations": { "events": [{ "event": "established", "on": "1973" }] } }""")));
        Assert.Equal("-", Fault("complete.dates", Agency("a", "{}")));
    }

    [Theory]
    [InlineData("""{ "name": { "en": "BO NGOAI GIAO" } }""", "")]
    [InlineData("""{ "name": { "vi": "Bộ Ngoại giao" } }""", null)]
    [InlineData("""{ "name": { "en": "Bộ  Ngoại giao" }, "kind": "party" }""", null)]
    [InlineData("""{ "name": { "en": "Bộ Ngoại giao" }, "parentId": "x" }""", null)]
    [InlineData("""{ "name": { "en": "Bộ Ngoại giao" }, "classification": "public", "tags": ["x"] }""", "")]
    public void A_record_with_the_title_the_references_the_dates_and_the_codes_of_another_is_there_twice(string other, string? fault) =>
        Assert.Equal(fault, Fault("clean.unique", Agency("a", """{ "name": { "en": "Bộ Ngoại giao" } }"""), Agency("b", other)));

    [Fact]
    public void Steps_of_one_name_on_two_days_are_two() => Assert.Null(
        Fault("clean.unique", Step("a", """{ "instrument": "Statement" }"""), Step("b", """{ "instrument": "Statement", "effectiveOn": "2024" }""")));

    [Theory]
    [InlineData("""{ "source": { "note": "VNA" } }""", null)]
    [InlineData("""{ "source": { "note": "VNA; Unverified: the day" } }""", "/source/note")]
    [InlineData("""{ "relations": { "events": [{ "event": "established", "on": "1973", "source": { "note": "unverified: x" } }] } }""", "/relations/events/0/source/note")]
    [InlineData("""{ "sources": [{ "url": "https://a.vn", "note": "unverified: x" }] }""", "/sources/0/note")]
    [InlineData("{}", "-")]
    public void Nothing_is_marked_as_unverified(string country, string? fault) => Assert.Equal(fault, Fault("clean.verified", Country("FR", country)));

    [Theory]
    [InlineData("1975-06-18", null)]
    [InlineData("1975", null)]
    [InlineData("1975-06-20", "/relations/events/0/on")]
    public void No_source_contradicts_the_record(string said, string? fault) => Assert.Equal(fault, Fault("correct.sources", Country("MV", $$"""
        {
          "relations": { "events": [{ "event": "established", "on": "1975-06-18" }] },
          "sources": [{ "url": "https://a.vn", "preferred": true }, { "url": "https://b.vn", "supports": [{ "field": "/relations/events/0/on", "value": "{{said}}" }] }]
        }
        """)));

    [Fact]
    public void A_source_that_says_no_value_is_not_compared() =>
        Assert.Equal("-", Fault("correct.sources", Country("MV", """{ "sources": [{ "url": "https://a.vn", "preferred": true }] }""")));

    [Theory]
    [InlineData("""{ "verifiedAt": "2025-06-01" }""", null)]
    [InlineData("""{ "verifiedAt": "2025-05-31" }""", "/verifiedAt")]
    [InlineData("""{ "sources": [{ "url": "https://a.vn" }] }""", "/verifiedAt")]
    [InlineData("{}", "-")]
    public void A_record_with_sources_was_compared_with_them_within_a_year(string country, string? fault) => Assert.Equal(fault, Fault("live.verified", Country("MV", country)));

    [Theory]
    [InlineData("Châu Âu", null)]
    [InlineData(" Châu Âu", "/desk")]
    [InlineData("Cha\u0302u \u00C2u", "/desk")]
    public void Texts_are_composed_and_trimmed(string desk, string? fault) =>
        Assert.Equal(fault, Fault("clean.text", Registries.Country("FR", new() { ["desk"] = desk })));

    [Theory]
    [InlineData("2027-01-01", 1)]
    [InlineData("2027-01-02", 0)]
    public void A_record_lives_for_a_year_after_it_was_written(string day, int live) =>
        Assert.Equal(live, By("live.recent", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Country("FR")).Numerator);

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", null)]
    [InlineData("2026-01-02", "/updatedAt")]
    [InlineData("2026-06-02", null)]
    public void A_step_that_took_effect_after_it_was_written_wants_to_be_looked_at(string effectiveOn, string? fault) =>
        Assert.Equal(fault, Fault("live.current", Step("s", $$"""{ "effectiveOn": "{{effectiveOn}}" }""")));

    [Theory]
    [InlineData("2025-08-01", null)]
    [InlineData("2026-05-31", "/updatedAt")]
    public void A_late_commitment_wants_to_be_looked_at_on_the_steps_of_escalation_and_not_each_day(string dueOn, string? fault)
    {
        var commitment = Registries.Stored("commitments", "late", JObject.Parse($$"""
            { "title": { "en": "late" }, "leadAgencyId": "moit", "madeOn": "2025-01-01", "dueOn": "{{dueOn}}", "verifiable": true, "verifiableBy": "officer" }
            """));

        Assert.Equal(fault, Fault("live.current", commitment));
    }

    [Theory]
    [InlineData("Germany", "/place")]
    [InlineData("GERMANY ", "/place")]
    [InlineData("France", null)]
    [InlineData("Paris", null)]
    [InlineData("Agency", null)]
    public void A_record_that_is_meant_is_named_by_its_id(string place, string? fault)
    {
        var (france, germany) = (Country("FR", """{ "name": { "en": "France" } }"""), Country("DE", """{ "name": { "en": "Germany" } }"""));

        Assert.Equal(fault, Fault("unified.references", Step("s", $$"""{ "place": "{{place}}" }"""), france, germany, Agency("a", "{}")));
    }

    [Theory]
    [InlineData("Hanoi", null)]
    [InlineData("Ha Noi", "/place")]
    [InlineData("Hà Nội", "/place")]
    [InlineData("HANOI", "/place")]
    [InlineData("Hué", null)]
    public void A_text_is_spelled_as_most_spell_it(string place, string? fault) => Assert.Equal(
        fault,
        Fault("unified.spelling", Step("s", $$"""{ "place": "{{place}}" }"""), Step("t", """{ "place": "Hanoi" }"""), Step("u", """{ "place": "Hanoi" }""")));

    [Theory]
    [InlineData("https://a.vn/x", null)]
    [InlineData("http://xã.vn", null)]
    [InlineData("https://192.168.0.1/x", "/source/url")]
    [InlineData("https://[::1]/x", "/source/url")]
    [InlineData("http://localhost/x", "/source/url")]
    [InlineData("https://files.intranet/x", "/source/url")]
    [InlineData("https://nas/x", "/source/url")]
    public void A_source_can_be_looked_up_by_others(string url, string? fault) =>
        Assert.Equal(fault, Fault("shared.source", Country("FR", $$"""{ "source": { "url": "{{url}}" } }""")));
}
