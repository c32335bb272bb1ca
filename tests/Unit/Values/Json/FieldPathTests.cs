using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

public class FieldPathTests
{
    private static readonly JObject Body =
        RecordJson.Parse("""{"id":"FR","partnership":{"level":"strategic","sector":null},"list":[{"a":1}]}""");

    [Theory]
    [InlineData("id", "\"FR\"")]
    [InlineData("partnership.level", "\"strategic\"")]
    [InlineData("list", """[{"a":1}]""")]
    public void A_path_leads_to_its_value(string path, string json) =>
        Assert.Equal(json, RecordJson.Write(FieldPath.Parse(path).Select(Body)!));

    [Theory]
    [InlineData("partnership.sector")]
    [InlineData("partnership.since")]
    [InlineData("id.length")]
    [InlineData("list.a")]
    [InlineData("list.0")]
    public void Null_absent_and_unreachable_values_are_none(string path) => Assert.Null(FieldPath.Parse(path).Select(Body));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    public void A_path_has_no_empty_names(string? text)
    {
        Assert.False(FieldPath.TryParse(text, out _));
        if (text is not null)
            Assert.Throws<FormatException>(() => FieldPath.Parse(text));
    }

    [Fact]
    public void Picked_fields_keep_their_place_and_the_order_asked()
    {
        var picked = FieldPath.Pick(Body, [FieldPath.Parse("partnership.level"), FieldPath.Parse("none"), FieldPath.Parse("id")]);

        Assert.Equal("""{"partnership":{"level":"strategic"},"id":"FR"}""", RecordJson.Write(picked));
    }
}
