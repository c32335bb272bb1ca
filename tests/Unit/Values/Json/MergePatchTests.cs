using BangGiao.Unit.Support;
using BangGiao.Values.Json;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

public class MergePatchTests
{
    // The cases of RFC 7396, appendix A, whose target and patch are objects.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    [InlineData("""{"a":1}""", "{}", """{"a":1}""")]
    [InlineData("{}", """{"a":[null]}""", """{"a":[null]}""")]
    public void A_patch_applies_as_the_RFC_s_examples_do(string target, string patch, string result) =>
        Assert.Equal(result, RecordJson.Write(MergePatch.Apply(RecordJson.Parse(target), RecordJson.Parse(patch))));

    [Theory]
    [InlineData("""{"a":1,"b":{"c":1,"d":2}}""", """{"b":{"c":1,"d":3},"e":[1]}""", """{"b":{"d":3},"e":[1],"a":null}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"a":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{}}""", """{"a":{"b":null}}""")]
    [InlineData("""{"a":1}""", """{"a":{}}""", """{"a":{}}""")]
    public void A_difference_has_no_more_than_what_changed(string before, string after, string patch) =>
        Assert.Equal(patch, RecordJson.Write(MergePatch.Diff(RecordJson.Parse(before), RecordJson.Parse(after))));

    [Fact]
    public void A_diff_treats_an_absent_record_like_an_empty_one()
    {
        Assert.Equal("""{"a":1}""", RecordJson.Write(MergePatch.Diff(null, RecordJson.Parse("""{"a":1}"""))));
        Assert.Equal("""{"a":null}""", RecordJson.Write(MergePatch.Diff(RecordJson.Parse("""{"a":1}"""), null)));
    }

    [Fact]
    public void Applying_the_difference_gives_the_later_body() => Law.Holds(
        Bodies.WithoutNulls.Two(),
        pair => JToken.DeepEquals(pair.Item2, MergePatch.Apply(pair.Item1, MergePatch.Diff(pair.Item1, pair.Item2))));

    [Fact]
    public void A_body_differs_from_itself_by_nothing() =>
        Law.Holds(Bodies.WithNulls, body => !MergePatch.Diff(body, (JObject)body.DeepClone()).HasValues);

    [Fact]
    public void Applying_a_patch_twice_is_applying_it_once() => Law.Holds(
        Bodies.WithNulls.Two(),
        pair =>
        {
            var once = MergePatch.Apply(pair.Item1, pair.Item2);
            return JToken.DeepEquals(once, MergePatch.Apply(once, pair.Item2));
        });

    [Fact]
    public void A_merge_patch_leaves_its_inputs_unchanged() => Law.Holds(
        Bodies.WithNulls.Two(),
        pair =>
        {
            var (target, patch) = (RecordJson.Write(pair.Item1), RecordJson.Write(pair.Item2));
            foreach (var value in MergePatch.Apply(pair.Item1, pair.Item2).PropertyValues().ToList())
                value.Replace("changed");
            return target == RecordJson.Write(pair.Item1) && patch == RecordJson.Write(pair.Item2);
        });
}
