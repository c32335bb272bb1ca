using BangGiao.Values.Json;

namespace BangGiao.Unit.Values.Json;

public class NearestNameTests
{
    private static readonly string[] Allowed = ["level", "region", "effectiveOn", "countryId", "id", "m49"];

    [Theory]
    [InlineData("lvel", "level")]
    [InlineData("levle", "level")]
    [InlineData("Level", "level")]
    [InlineData("efectiveon", "effectiveOn")]
    [InlineData("country", "countryId")]
    [InlineData("regoin", "region")]
    [InlineData("m94", "m49")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    [InlineData("partnership", null)]
    public void A_slip_is_guessed_and_a_stranger_is_not(string given, string? guess) =>
        Assert.Equal(guess, NearestName.Of(given, Allowed));

    [Fact]
    public void A_name_too_long_to_be_a_slip_costs_nothing_and_is_cut_where_it_is_quoted()
    {
        var name = new string('x', 1_000_000);

        Assert.Null(NearestName.Of(name, Allowed));
        Assert.Equal(67, NearestName.Quote(name).Length);
    }
}
