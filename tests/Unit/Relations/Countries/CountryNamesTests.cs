using BangGiao.Relations.Countries;
using BangGiao.Unit.Records;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Relations.Countries;

public class CountryNamesTests
{
    private static readonly Country Myanmar = new()
    {
        Id = "MM",
        Name = new() { En = "Myanmar", Vi = "Mi-an-ma" },
        OtherNames =
        [
            new() { Name = "Burma", Language = "en", Kind = OtherNameKind.Former, Until = PartialDate.Parse("1989-06-17") },
            new() { Name = "Miến Điện", Language = "vi", Kind = OtherNameKind.Former },
        ],
    };

    [Theory]
    [InlineData("1989-06-17", "Burma")]
    [InlineData("1989-06-18", "Myanmar")]
    public void A_former_name_is_the_name_up_to_its_last_day(string day, string expected)
    {
        var name = CountryNames.On(Myanmar, Treaty.Day(day));

        Assert.Equal((expected, "Mi-an-ma"), (name.En, name.Vi));
    }

    [Theory]
    [InlineData("1992-12-31", 1)]
    [InlineData("1993-01-01", 0)]
    public void A_dissolved_state_is_counted_to_its_last_day(string day, int expected)
    {
        var state = Registries.Country("CSHH", Newtonsoft.Json.Linq.JObject.FromObject(new
        {
            existsUntil = "1992-12-31",
            relations = new { events = new[] { new { @event = "established", on = "1950-02-02" } } },
        }));
        var view = Registries.View(Treaty.Day(day), state);

        Assert.Equal(expected, SummaryFigures.Of(view).Countries);
        Assert.Equal(expected == 1 ? RelationsStatus.Established : RelationsStatus.Ended, Registries.Countries.Derived(state.As<Country>(), view).Relations.Status);
    }

    [Theory]
    [InlineData("ASEAN", CountryKind.Organisation, null, true)]
    [InlineData("WTO", CountryKind.Organisation, null, true)]
    [InlineData("ASEAN", CountryKind.State, null, false)]
    [InlineData("CSHH", CountryKind.State, "1992-12-31", true)]
    [InlineData("CSHH", CountryKind.State, null, false)]
    [InlineData("FR", CountryKind.State, null, true)]
    public void Organisations_have_any_code_and_states_those_of_ISO(string id, CountryKind kind, string? existsUntil, bool good)
    {
        var country = Myanmar with { Id = id, Kind = kind, ExistsUntil = existsUntil is null ? null : PartialDate.Parse(existsUntil) };

        Assert.Equal(good ? [] : ["/id"], CountryRules.Faults(country).Select(fault => fault.Pointer));
        Assert.True(Registries.Countries.IsId(id));
    }

    [Fact]
    public void Only_what_has_ended_has_successors() =>
        Assert.Equal(["/existsUntil"], CountryRules.Faults(Myanmar with { SuccessorIds = ["CZ"] }).Select(fault => fault.Pointer));
}
