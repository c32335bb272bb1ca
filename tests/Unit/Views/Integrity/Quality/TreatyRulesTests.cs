using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Unit.Treaties.Agreements;
using Newtonsoft.Json.Linq;
using static BangGiao.Unit.Views.Integrity.Measured;

namespace BangGiao.Unit.Views.Integrity.Quality;

public class TreatyRulesTests
{
    private static readonly StoredRecord Signed = Treaty.Stored(new() { ["signedOn"] = "2020-05-05", ["inForceOn"] = "2020-06-01" });

    [Theory]
    [InlineData("2020-05-04", "/on")]
    [InlineData("2020-05-05", null)]
    [InlineData("2020", null)]
    public void Nobody_acts_before_the_text_exists(string on, string? fault) => Assert.Equal(
        fault, Fault("correct.actions", Registries.Stored("participantActions", "a", JObject.FromObject(new { agreementId = "treaty", countryId = "FR", kind = "ratification", on })), Signed));

    [Fact]
    public void A_text_and_the_one_that_it_replaces_are_not_both_in_force()
    {
        var newer = Treaty.Stored(new() { ["inForceOn"] = "2024", ["relatedTo"] = new JArray(JObject.FromObject(new { relation = "replaces", agreementId = "treaty" })) }, "newer");
        var ended = Treaty.Stored(new() { ["status"] = "expired", ["signedOn"] = "2020-05-05", ["inForceOn"] = "2020-06-01", ["expiresOn"] = "2023-12-31" });

        Assert.Equal("/relatedTo/0", Fault("correct.terms", newer, Signed));
        Assert.Null(Fault("correct.terms", newer, ended));
    }

    [Fact]
    public void A_state_has_one_open_embassy()
    {
        var first = Embassy("first");

        Assert.Equal("/hostCountryId", Fault("clean.doubled", first, Embassy("second")));
        Assert.Null(Fault("clean.doubled", first, Embassy("closed", closedOn: "2010-01-01")));
    }

    [Fact]
    public void A_text_that_may_be_recorded_twice_is_found_until_an_officer_answers()
    {
        var twin = Treaty.Stored(new() { ["title"] = new JObject { ["en"] = "treaty" }, ["signedOn"] = "2020-05-05" }, "twin");

        Assert.Equal("", Fault("clean.doubled", twin, Signed));
        var answered = Treaty.Stored(
            new()
            {
                ["title"] = new JObject { ["en"] = "treaty" },
                ["signedOn"] = "2020-05-05",
                ["warningAnswers"] = new JArray(JObject.FromObject(new { warning = "duplicate", agreementId = "treaty", answer = "Another one" })),
            },
            "twin");
        Assert.Null(Fault("clean.doubled", answered, Signed));
    }

    private static StoredRecord Embassy(string id, string? closedOn = null) =>
        Registries.Stored("missions", id, JObject.FromObject(new { type = "embassy", hostCountryId = "FR", openedOn = "2000-01-01", closedOn }));
}
