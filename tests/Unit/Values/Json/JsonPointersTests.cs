using BangGiao.Unit.Support;
using BangGiao.Values.Json;
using FsCheck.Fluent;

namespace BangGiao.Unit.Values.Json;

public class JsonPointersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("name", "/name")]
    [InlineData("relations.events[0].on", "/relations/events/0/on")]
    [InlineData("[2].a", "/2/a")]
    [InlineData("['odd name'].x", "/odd name/x")]
    [InlineData("a['b.c'][10]", "/a/b.c/10")]
    [InlineData("['a/b~c']", "/a~1b~0c")]
    [InlineData("['it\\'s']", "/it's")]
    [InlineData("['tab\\t\\u0001\\\\']", "/tab\t\u0001\\")]
    [InlineData("a[", "/a/")]
    [InlineData("['open", "/open")]
    public void A_path_of_Newtonsoft_becomes_a_pointer(string path, string expected) =>
        Assert.Equal(expected, JsonPointers.FromPath(path));

    [Fact]
    public void A_token_s_place_is_its_pointer()
    {
        var body = RecordJson.Parse("""{"a/b":[{},{"":{"~":1}}]}""");

        Assert.Equal("/a~1b/1//~0", JsonPointers.To(body["a/b"]![1]![""]!["~"]!));
        Assert.Equal("", JsonPointers.To(body));
    }

    [Fact]
    public void Segments_come_back_exactly() => Law.Holds(
        AwkwardTexts.Any.ListOf(3), segments => JsonPointers.SegmentsOf(JsonPointers.From(segments)).SequenceEqual(segments));
}
