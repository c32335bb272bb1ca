using BangGiao.Relations.Missions;
using BangGiao.Unit.Records;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Relations.Missions;

public class MissionCollectionTests
{
    private static readonly MissionCollection Missions = new();

    [Theory]
    [InlineData(Language.En, "Embassy, Paris")]
    [InlineData(Language.Vi, "Đại sứ quán, Pa-ri")]
    [InlineData(Language.Ar, "سفارة، Paris")]
    public void A_mission_is_called_by_its_sort_and_its_city(Language language, string title) =>
        Assert.Equal(title, MissionCollection.TitleOf(Embassy.With() with { City = new() { En = "Paris", Vi = "Pa-ri" } }).In(language));

    [Fact]
    public void A_mission_without_a_city_is_called_by_the_name_of_its_host_country_and_not_by_its_code()
    {
        var view = Registries.View(Embassy.Today, [Registries.Stored("countries", "FR", new JObject { ["name"] = new JObject { ["en"] = "France", ["vi"] = "Pháp" } })]);

        Assert.Equal("Đại sứ quán, Pháp", MissionCollection.TitleIn(view, Embassy.With()).In(Language.Vi));
    }

    [Fact]
    public void Without_a_city_it_is_called_by_its_host()
    {
        var named = MissionCollection.TitleOf(Embassy.With(), new() { En = "France", Vi = "Pháp" });

        Assert.Equal("Đại sứ quán, Pháp", named.Vi);
        Assert.Equal("Embassy, FR", MissionCollection.TitleOf(Embassy.With()).En);
    }

    [Fact]
    public void A_timeline_tells_opening_and_closing_to_the_host_and_to_the_states_of_accreditation()
    {
        var view = Registries.View(
            Embassy.Today,
            Embassy.State("FR"),
            Embassy.Stored("emb-fr", "FR", "1977-04-29", closedOn: "2020", accreditedTo: ["MC"]),
            Embassy.Stored("seen", "FR", null, seenOpenOn: "2022"));

        Assert.Equal(
            ["1977-04-29 mission.opened Embassy, FR", "2020 mission.closed Embassy, FR"],
            Missions.TimelineOf("FR", view).Select(entry => $"{entry.On} {entry.Event} {entry.Title!.En}"));
        Assert.Equal(Missions.TimelineOf("FR", view).Select(entry => entry.Title!.En), Missions.TimelineOf("MC", view).Select(entry => entry.Title!.En));
        Assert.Empty(Missions.TimelineOf("IT", view));
    }

    [Fact]
    public void A_host_and_a_country_of_accreditation_are_there()
    {
        var check = Missions.Check(Embassy.Stored("emb-xx", "XX", "1977", accreditedTo: ["YY"]).ToJson(), null, Registries.View(Embassy.Today));

        Assert.Equal(["/hostCountryId", "/accreditedTo/0"], check.Refusal!.Errors.Select(fault => fault.Pointer));
    }

    [Fact]
    public void A_mission_that_is_to_be_opened_is_no_fact_of_a_day_before()
    {
        var mission = Embassy.Stored("emb-fr", "FR", "1977-04-29");

        Assert.False(Missions.IsKnownOn(mission, new(1977, 4, 28)));
        Assert.True(Missions.IsKnownOn(mission, new(1977, 4, 29)));
        Assert.True(Missions.IsKnownOn(Embassy.Stored("seen", "FR", null, seenOpenOn: "2022"), new(1977, 4, 28)));
    }

    [Fact]
    public void An_answer_ages_when_the_mission_is_opened()
    {
        var mission = Embassy.Stored("emb-fr", "FR", "2026-11-20");
        var view = Registries.View(Embassy.Today, Embassy.State("FR"), mission);

        Assert.True(Missions.HasAgedSince(mission, view, new(2026, 11, 19)));
        Assert.False(Missions.HasAgedSince(mission, view, new(2026, 11, 20)));
    }
}
