using System.Text;
using BangGiao.Unit.Support;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

public class JsonInputTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[1,-2,3.5,1E+22,true,false,null,\"\"]")]
    [InlineData("""{"a":{"b":[{"c":"é\u00e9\ud83d\ude00\n"}]}}""")]
    [InlineData("\"text\"")]
    [InlineData("123456789012345678901234567890")]
    public void JSON_is_read_as_Newtonsoft_reads_it(string json)
    {
        Assert.Null(JsonInput.Parse(Encoding.UTF8.GetBytes(json), out var token));

        Assert.Equal(RecordJson.Write(JToken.Parse(json)), RecordJson.Write(token!));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        Assert.Null(JsonInput.Parse(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'1' }, out var token));
        Assert.Equal(1, (int)token!);
    }

    [Fact]
    public void Text_that_looks_like_a_date_stays_text()
    {
        JsonInput.Parse("\"2026-11-21T08:15:30Z\""u8.ToArray(), out var token);

        Assert.Equal("2026-11-21T08:15:30Z", ((JValue)token!).Value);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData(" \n ", 1, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("[1,]", 1, 4)]
    [InlineData("{\n  \"é\": 1,\n}", 3, 1)]
    [InlineData("{\n  \"é\": 'x'\n}", 2, 8)]
    [InlineData("{a:1}", 1, 2)]
    [InlineData("// no\n1", 1, 1)]
    [InlineData("[1 /* no */]", 1, 4)]
    [InlineData("NaN", 1, 1)]
    [InlineData("[Infinity]", 1, 2)]
    [InlineData("[01]", 1, 3)]
    [InlineData("[+1]", 1, 2)]
    [InlineData("[.5]", 1, 2)]
    [InlineData("[1e400]", 1, 2)]
    [InlineData("[\"\\ud800\"]", 1, 2)]
    [InlineData("{\"\\udc00\":1}", 1, 2)]
    [InlineData("[\"é\\x\"]", 1, 5)]
    [InlineData("[\"a\tb\"]", 1, 4)]
    [InlineData("undefined", 1, 1)]
    public void A_text_that_RFC_8259_forbids_is_refused_with_line_and_column(string json, int line, int column)
    {
        var error = JsonInput.Parse(Encoding.UTF8.GetBytes(json), out var token);

        Assert.NotNull(error);
        Assert.Null(token);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.DoesNotContain("LineNumber", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_named_twice_is_refused_even_when_an_escape_hides_it()
    {
        var error = JsonInput.Parse("""{"a/b":[0,{"x":1,"\u0078":2}]}"""u8.ToArray(), out _);

        Assert.Equal("/a~1b/1/x", error!.Pointer);
        Assert.Equal("a member name is used twice in one object (line 1, column 18)", error.ToString());
    }

    [Fact]
    public void The_same_name_in_different_objects_is_fine() =>
        Assert.Null(JsonInput.Parse("""{"a":{"a":[{"a":1},{"a":1}]}}"""u8.ToArray(), out _));

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, (byte)'"' }, 2)]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0xA9, 0xED, 0xA0, 0x80, (byte)'"' }, 3)]
    [InlineData(new byte[] { (byte)'1', 0xFF }, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'1', 0 }, 1)]
    public void Bytes_that_are_no_UTF_8_are_refused(byte[] bytes, int column) =>
        Assert.Equal(column, JsonInput.Parse(bytes, out _)!.Column);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Depth_ends_at_64(int depth, bool isRead)
    {
        var json = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));

        Assert.Equal(isRead, JsonInput.Parse(Encoding.UTF8.GetBytes(json), out _) is null);
    }

    [Fact]
    public void A_number_longer_than_any_meaning_is_refused() =>
        Assert.NotNull(JsonInput.Parse(Encoding.UTF8.GetBytes("0." + new string('1', 1_000_000)), out _));

    [Fact]
    public void Every_body_comes_back_as_it_was_written() => Law.Holds(
        Bodies.WithNulls,
        body => JsonInput.Parse(Encoding.UTF8.GetBytes(RecordJson.Write(body)), out var read) is null
            && JToken.DeepEquals(read, RecordJson.Parse(ComposedText.Of(RecordJson.Write(body)))));

    [Fact]
    public void Strange_text_is_refused_and_never_thrown_at() => Law.Holds(
        AwkwardTexts.Any, text => JsonInput.Parse(Encoding.UTF8.GetBytes(text), out var token) is null == token is not null, times: 2000);

    [Fact]
    public void A_stored_body_is_read_without_a_limit_to_its_depth()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);

        Assert.Equal(deep, RecordJson.Write(RecordJson.Parse(deep)));
        Assert.Throws<JsonReaderException>(() => RecordJson.Parse("[]"));
    }
}
