using BangGiao.Values.Csv;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Csv;

public class CsvWritingTests
{
    [Fact]
    public async Task The_header_has_the_paths_and_each_body_is_a_row()
    {
        var table = await Tables.WriteAsync(
            ["id", "name.en", "name.ar", "rank", "source.url"],
            """{"id":"FR","name":{"en":"France","ar":"فرنسا"},"rank":"comprehensive","source":{"url":"https://a.example/"}}""",
            """{"id":"CI","name":{"en":"Côte d'Ivoire, \"CI\""}}""");

        Assert.Equal(
            "id,name.en,name.ar,rank,source.url\r\n"
            + "FR,France,فرنسا,comprehensive,https://a.example/\r\n"
            + "CI,\"Côte d'Ivoire, \"\"CI\"\"\",,,\r\n",
            table);
    }

    [Theory]
    [InlineData("count", "-5", "-5")]
    [InlineData("progress", "-0.5", "-0.5")]
    [InlineData("progress", "1e21", "1E+21")]
    [InlineData("verifiable", "true", "true")]
    [InlineData("tags", """["a","b c"]""", "a; b c")]
    [InlineData("tags", "[]", "")]
    [InlineData("tags", """["a;b"]""", "\"[\"\"a;b\"\"]\"")]
    [InlineData("tags", """["[a"]""", "\"[\"\"[a\"\"]\"")]
    [InlineData("tags", """["a"," "]""", "\"[\"\"a\"\",\"\" \"\"]\"")]
    [InlineData("tags", """["a",""]""", "\"[\"\"a\"\",\"\"\"\"]\"")]
    [InlineData("tags", """["-a","b"]""", "'-a; b")]
    [InlineData("leadDays", "[90,30]", "\"[90,30]\"")]
    [InlineData("leadDays", "[]", "[]")]
    [InlineData("events", """[{"on":"1973"}]""", "\"[{\"\"on\"\":\"\"1973\"\"}]\"")]
    [InlineData("id", "\"=1+1\"", "'=1+1")]
    [InlineData("id", "\"+84\"", "'+84")]
    [InlineData("id", "\"-\"", "'-")]
    [InlineData("id", "\"@here\"", "'@here")]
    [InlineData("id", "\"\\tx\"", "'\tx")]
    [InlineData("id", "\"\\rx\"", "\"'\rx\"")]
    [InlineData("id", "\"'=x\"", "''=x")]
    [InlineData("id", "\"'tis\"", "'tis")]
    [InlineData("anything", "-5", "'-5")]
    [InlineData("anything", "\"=x\"", "\"\"\"=x\"\"\"")]
    public async Task Every_value_has_one_text(string column, string json, string cell)
    {
        var table = await Tables.WriteAsync(["sequence", column], $$"""{"{{column}}":{{json}}}""");

        Assert.Equal($"sequence,{column}\r\n,{cell}\r\n", table);
    }

    [Fact]
    public async Task Text_in_a_column_of_numbers_is_no_formula_either() =>
        Assert.EndsWith("\r\n'=1\r\n", await Tables.WriteAsync(["count"], """{"count":"=1"}"""), StringComparison.Ordinal);

    [Fact]
    public async Task The_bytes_have_no_mark_and_the_stream_stays_open()
    {
        using var stream = new MemoryStream();

        await CsvTable.WriteAsync(stream, Tables.Columns("id"), [new JObject { ["id"] = "é" }], hasMark: false);

        Assert.Equal("id\r\né\r\n"u8.ToArray(), stream.ToArray());
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public async Task Rows_leave_before_the_last_body_has_come()
    {
        using var stream = new MemoryStream();
        var seen = 0L;

        await CsvTable.WriteAsync(stream, Tables.Columns("id"), Many(), hasMark: false);

        Assert.True(seen > 0);

        IEnumerable<JObject> Many()
        {
            for (var i = 0; i < 10_000; i++)
                yield return new JObject { ["id"] = new string('x', 100) };
            seen = stream.Length;
        }
    }
}
