using BangGiao.Records.Tables;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Records.Tables;

public sealed class FieldTitlesTests
{
    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_column_has_a_title_in_each_language_and_no_two_have_the_same(string name)
    {
        var collection = Registries.Collections.All.Single(one => one.Name == name);

        var columns = collection.Columns(null).Select(column => column.Path).ToList();

        Assert.Equal("", string.Join(' ', columns.SelectMany(path => FieldTitles.Unnamed(name, path)).Distinct()));
        foreach (var language in LanguageTags.All)
        {
            var titles = columns.Select(path => TextFolding.Fold(FieldTitles.Of(name, path).In(language))).ToList();
            Assert.Empty(titles.GroupBy(title => title).Where(same => same.Count() > 1).Select(same => same.Key));
        }
    }

    public static TheoryData<string> Collections() => [.. Registries.Collections.All.Select(collection => collection.Name)];
}
