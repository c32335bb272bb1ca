using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Views.Search;
using BangGiao.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Search;

[Collection(ShippedData.Name)]
public sealed partial class EveryWordTests(ShippedRegistry shipped)
{
    [Fact]
    public async Task Every_word_of_the_shipped_data_finds_its_records_however_it_is_typed()
    {
        var snapshot = await shipped.App.Services.GetRequiredService<RegistryReader>().CurrentAsync(CancellationToken.None);
        var index = await shipped.App.Services.GetRequiredService<SearchIndexes>().OfAsync(snapshot, CancellationToken.None);
        var view = shipped.App.Services.GetRequiredService<RegistryViews>().Open(snapshot, Principal.Anonymous);
        var records = snapshot.Collections.SelectMany(view.All).SelectMany(record => Words(record).Select(word => (word, record.Key))).ToLookup(pair => pair.word, pair => pair.Key);
        var typed = records.SelectMany(word => Spellings(word.Key).Select(spelling => (Spelling: spelling, Keys: word.ToHashSet()))).DistinctBy(word => word.Spelling).ToList();

        var missing = typed.AsParallel()
            .SelectMany(word => word.Keys.Except(Find(index, view, word.Spelling)).Select(key => $"{word.Spelling} does not find {key}"))
            .Take(10).ToList();

        Assert.InRange(typed.Count, 5000, int.MaxValue);
        Assert.Empty(missing);
    }

    private static IEnumerable<RecordKey> Find(SearchIndex index, RegistryView view, string query)
    {
        Assert.True(SearchQuery.TryParse(query, out var parsed), query);
        return new SearchRun(index, view, parsed).Hits().Select(hit => hit.Record.Key);
    }

    // The searchable words of a record: its texts in three languages, its names of places and its notes.
    private static IEnumerable<string> Words(StoredRecord record) => record.ToJson().Descendants().OfType<JValue>()
        .Where(value => value.Type == JTokenType.String && Member(value) is "en" or "vi" or "ar" or "place" or "instrument" or "note" or "id" or "region" or "subregion")
        .SelectMany(value => Word().Matches((string)value!).Select(match => match.Value))
        .Where(word => word.Length <= SearchQuery.MostCharacters)
        .Distinct();

    private static string? Member(JValue value) => (value.Parent as JProperty)?.Name;

    private static IEnumerable<string> Spellings(string word)
    {
        var decomposed = word.Normalize(NormalizationForm.FormD);
        var plain = string.Concat(decomposed.Where(unit => CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');
        return [word.Normalize(), decomposed, plain, word.ToUpperInvariant()];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*")]
    private static partial Regex Word();
}
