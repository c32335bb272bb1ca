using BangGiao.Values.Json;

namespace BangGiao.Unit.Values.Json;

public class FieldMapTests
{
    private static readonly FieldMap Map = FieldMap.Of(typeof(Sample));

    [Theory]
    [InlineData("id", FieldKind.Text, typeof(string))]
    [InlineData("name", FieldKind.LocalizedText, typeof(BangGiao.Values.Languages.LocalizedText))]
    [InlineData("name.vi", FieldKind.Text, typeof(string))]
    [InlineData("rank", FieldKind.Code, typeof(Rank))]
    [InlineData("count", FieldKind.Integer, typeof(int))]
    [InlineData("sequence", FieldKind.Integer, typeof(long))]
    [InlineData("progress", FieldKind.Number, typeof(double))]
    [InlineData("verifiable", FieldKind.Boolean, typeof(bool))]
    [InlineData("effectiveOn", FieldKind.PartialDate, typeof(BangGiao.Values.Dates.PartialDate))]
    [InlineData("dueOn", FieldKind.Date, typeof(DateOnly))]
    [InlineData("updatedAt", FieldKind.Instant, typeof(DateTimeOffset))]
    [InlineData("tags", FieldKind.TextList, typeof(IReadOnlyList<string>))]
    [InlineData("ranks", FieldKind.TextList, typeof(IReadOnlyList<Rank>))]
    [InlineData("leadDays", FieldKind.Json, typeof(IReadOnlyList<int>))]
    [InlineData("events", FieldKind.Json, typeof(IReadOnlyList<Event>))]
    [InlineData("source.url", FieldKind.Text, typeof(string))]
    [InlineData("label", FieldKind.Text, typeof(Tag))]
    public void Each_leaf_knows_what_its_values_are(string path, FieldKind kind, Type type)
    {
        Assert.True(Map.TryFind(path, out var field));
        Assert.Equal(new Field(path, kind, type), field);
    }

    [Fact]
    public void Names_are_one_field_to_sort_by_and_three_columns()
    {
        Assert.Contains(Map.Fields, field => field.Path == "name");
        Assert.DoesNotContain(Map.Fields, field => field.Path == "name.vi");
        Assert.Equal(["name.en", "name.vi", "name.ar"], Map.ColumnsUnder("name").Select(column => column.Path));
        Assert.Equal(["id", "name.en"], Map.Columns.Take(2).Select(column => column.Path));
    }

    [Fact]
    public void A_branch_can_be_picked_but_is_no_leaf()
    {
        Assert.True(Map.Contains("source"));
        Assert.False(Map.TryFind("source", out _));
        Assert.Equal(["source.url", "source.note"], Map.ColumnsUnder("source").Select(column => column.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("isNamed")]
    [InlineData("hidden")]
    [InlineData("name.fr")]
    [InlineData("events.on")]
    [InlineData("Id")]
    public void A_path_that_a_body_cannot_have_is_no_field(string path) => Assert.False(Map.Contains(path));

    [Fact]
    public void A_record_inside_its_own_kind_ends_as_free_JSON()
    {
        Assert.True(FieldMap.Of(typeof(Dated)).TryFind("next", out var next));
        Assert.Equal(FieldKind.Json, next.Kind);
    }
}
