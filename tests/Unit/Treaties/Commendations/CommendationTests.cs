using BangGiao.Treaties.Commendations;
using BangGiao.Unit.Records;
using BangGiao.Values.Dates;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Treaties.Commendations;

public class CommendationTests
{
    private static readonly CommendationCollection Commendations = new();

    private static readonly Commendation Good = new()
    {
        Id = "medal",
        Title = new() { En = "Labour Order, first class" },
        AwardedBy = "The President",
        Recipients = ["Policy Department"],
        Basis = "Decision 1",
    };

    [Fact]
    public void A_good_commendation_breaks_no_rule() => Assert.Empty(Faults(Good));

    [Fact]
    public void Somebody_is_commended() =>
        Assert.Equal(["/recipients must name at least one recipient: the department, or a person in it"], Faults(Good with { Recipients = [] }));

    [Fact]
    public void A_recipient_has_a_name_and_stands_once() => Assert.Equal(
        ["/recipients/0 must be 1 to 200 characters, not only white space", "/recipients/2 repeats A; each value may occur only once"],
        Faults(Good with { Recipients = ["", "A", "A"] }));

    [Fact]
    public void Texts_are_as_long_as_people_read() => Assert.Equal(
        ["/title/en has 501 characters; at most 500 are allowed", "/awardedBy must be 1 to 200 characters, not only white space", "/basis must be 1 to 20000 characters, not only white space"],
        Faults(Good with { Title = new() { En = new('x', 501) }, AwardedBy = new('x', 201), Basis = new('x', 20_001) }));

    [Theory]
    [InlineData("2024", "2023-12-31", false)]
    [InlineData("2024", "2024-01-01", true)]
    [InlineData(null, "1990-01-01", true)]
    public void A_commendation_is_known_from_its_day_on(string? awardedOn, string day, bool known)
    {
        var record = Registries.Stored("commendations", "medal", new JObject { ["title"] = new JObject { ["en"] = "Medal" }, ["awardedOn"] = awardedOn });

        Assert.Equal(known, Commendations.IsKnownOn(record, PartialDate.Parse(day).First));
    }

    private static IEnumerable<string> Faults(Commendation commendation) => CommendationRules.Faults(commendation).Select(fault => $"{fault.Pointer} {fault.Detail}");
}
