using BangGiao.Notices.News;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Notices.News;

/// <summary>The texts about a changed record.</summary>
public sealed class RecordChangesTests
{
    public static TheoryData<string> Collections => [.. Registries.Collections.All.Select(collection => collection.Name)];

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_change_of_any_collection_is_told_in_every_language(string collection)
    {
        foreach (var operation in Enum.GetValues<Operation>())
        {
            var titles = LanguageTags.All.Select(language => RecordChanges.TitleOf(new(collection, "a"), "Railways", operation, language)).ToList();

            Assert.All(titles, title => Assert.EndsWith("Railways", title, StringComparison.Ordinal));
            Assert.Equal(titles.Distinct(), titles);
        }
    }
}
