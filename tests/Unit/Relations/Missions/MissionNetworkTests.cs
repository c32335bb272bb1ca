using BangGiao.Records.Visibility;
using BangGiao.Relations.Missions;
using BangGiao.Unit.Records;

namespace BangGiao.Unit.Relations.Missions;

public class MissionNetworkTests
{
    private static readonly RegistryView View = Registries.View(
        Embassy.Today,
        Embassy.State("FR"),
        Embassy.State("MC"),
        Embassy.State("PT"),
        Embassy.State("XK", establishedOn: null),
        Embassy.State("JP", "Asia"),
        Embassy.Stored("emb-fr", "FR", "1977-04-29", accreditedTo: ["MC", "XK"]),
        Embassy.Stored("emb-pt", "PT", "2025-11", closedOn: "2026-06-30", accreditedTo: ["JP"]),
        Embassy.Stored("cg-jp", "JP", null, "consulate_general", seenOpenOn: "2022"),
        Embassy.Stored("cg-fr", "FR", null, "consulate_general"),
        Embassy.Stored("emb-jp", "JP", "2027-03-01"),
        Embassy.Stored("hon-mc", "MC", "2010", "honorary_consulate"));

    [Fact]
    public void Open_missions_are_counted_by_sort_and_region()
    {
        var network = new MissionNetwork(View);

        Assert.Equal(2, network.Open);
        Assert.Equal(1, network.ByType[MissionType.Embassy]);
        Assert.Equal(["Asia 1", "Europe 1"], network.ByRegion.Select(pair => $"{pair.Key} {pair.Value}"));
        Assert.Equal(1, network.HonoraryConsulates);
    }

    [Theory]
    [InlineData(MissionStatus.Unknown, "cg-fr")]
    [InlineData(MissionStatus.Planned, "emb-jp")]
    [InlineData(MissionStatus.Closed, "emb-pt")]
    public void The_others_are_named_by_how_they_stand(MissionStatus status, string id) =>
        Assert.Equal([id], new MissionNetwork(View).With(status).Select(mission => mission.Id));

    [Fact]
    public void Years_are_counted_at_their_ends_and_the_years_own_on_the_day() => Assert.Equal(
        ["2025 12-31 open 3 unknown 1 +1 -0", "2026 11-21 open 2 unknown 1 +0 -1", "2027 12-31 open 3 unknown 1 +1 -0"],
        new MissionNetwork(View).Years(2025, 2027).Select(year => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{year.Year} {year.On:MM-dd} open {year.Open} unknown {year.Unknown} +{year.Opened} -{year.Closed}")));

    [Fact]
    public void A_state_is_covered_by_an_embassy_of_its_own_or_by_one_elsewhere_or_not_at_all()
    {
        var coverage = new MissionCoverage(View);

        Assert.Equal(4, coverage.States);
        Assert.Equal(["FR"], coverage.Resident.Select(state => state.Id));
        Assert.Equal(["MC"], coverage.Accredited.Select(state => state.Id));
        Assert.Equal(["JP", "PT"], coverage.Uncovered.Select(state => state.Id));
        Assert.Equal(["emb-fr"], coverage.AccreditedTo(coverage.Accredited.Single()));
    }
}
