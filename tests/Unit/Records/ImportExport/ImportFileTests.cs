using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records.ImportExport;

public class ImportFileTests
{
    [Theory]
    [InlineData("id,kind,name.en\na,party,A\n", """{"id":"a","kind":"party","name":{"en":"A"}}""")]
    [InlineData("id,source.url,source.note\na,,\n", """{"id":"a"}""")]
    [InlineData("id,version,createdBy\na,7,me\n", """{"id":"a"}""")]
    public async Task A_row_of_a_table_makes_a_record(string table, string expected) =>
        Assert.Equal(expected, Json(Assert.Single((await Imports.TableAsync(table)).Rows).ApplyTo([])));

    [Theory]
    [InlineData("id,name.en\nx,\"\"\n", """{"id":"x","name":{"vi":"V"},"source":{"note":""},"tags":[]}""")]
    [InlineData("id,name.en,name.vi\nx,,\n", """{"id":"x","source":{"note":""},"tags":[]}""")]
    [InlineData("id,tags,source.note\nx,,\n", """{"id":"x","name":{"en":"E","vi":"V"},"source":{"note":""},"tags":[]}""")]
    [InlineData("id,name.ar,tags\nx,A,x; y\n", """{"id":"x","name":{"en":"E","vi":"V","ar":"A"},"source":{"note":""},"tags":["x","y"]}""")]
    public async Task A_row_of_a_table_changes_the_columns_that_are_there(string table, string expected)
    {
        var fields = JObject.Parse("""{"id":"x","name":{"en":"E","vi":"V"},"source":{"note":""},"tags":[]}""");

        var row = (await Imports.TableAsync(table)).Rows.Single();

        Assert.Equal(expected, Json(row.ApplyTo(fields)));
    }

    [Fact]
    public async Task A_cell_at_fault_neither_sets_nor_clears_its_field()
    {
        var file = await Imports.TableAsync("id,tags\na,[x\n");

        Assert.Equal(["tags"], file.Faults.Select(fault => fault.Field));
        Assert.Equal("""{"tags":["x"],"id":"a"}""", Json(file.Rows[0].ApplyTo(new JObject { ["tags"] = new JArray("x") })));
    }

    [Fact]
    public void An_item_of_a_list_is_a_merge_patch_of_its_record()
    {
        var row = Imports.List("""[{"name":{"vi":null,"ar":"A"},"source":null,"createdBy":"me","version":3}]""").Rows.Single();

        Assert.Equal("""{"name":{"en":"E","ar":"A"}}""", Json(row.ApplyTo(JObject.Parse("""{"name":{"en":"E","vi":"V"},"source":{"note":"N"}}"""))));
        Assert.Equal(3, (int?)row.Version);
    }

    [Theory]
    [InlineData("[{},{}]", "1 1")]
    [InlineData("[\n{},\n\n{\n},{}]", "2 4 5")]
    [InlineData("\uFEFF\n[\n{}]", "3")]
    [InlineData("{\"total\":{\"items\":[\n1]},\"\\u0069tems\":\n[\n{}]}", "4")]
    [InlineData("[{\"tags\":[\n\n\"x\"]},\r\n{}]", "1 4")]
    public void The_line_of_an_item_is_the_one_on_which_it_starts(string json, string lines) =>
        Assert.Equal(lines, string.Join(' ', Imports.List(json).Rows.Select(row => row.Line)));

    private static string Json(JObject body) => body.ToString(Formatting.None);
}
