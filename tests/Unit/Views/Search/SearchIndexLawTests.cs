using System.Text.RegularExpressions;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Unit.Support;
using BangGiao.Values.Languages;
using BangGiao.Views.Search;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Views.Search;

public partial class SearchIndexLawTests
{
    private static readonly string[] Words = ["Pháp", "Đức", "hiệp", "định", "phát", "فرنسا", "والسعودية", "السعودية", "Xê-út", "2013"];
    private static readonly string[] Queries = ["phap", "pha", "hiep dinh", "\"hiep dinh\"", "hiep -phap", "سعودية", "xe ut", "\"xe ut\" 20", "d1", "fr", "duc phap"];
    private static readonly string[] Countries = ["FR", "DE"];

    private static readonly Gen<string> Text = Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(5)));

    private static readonly Gen<Edit> Edits =
        from isCountry in Gen.Elements(true, false, false)
        from number in Gen.Choose(1, 6)
        from isDelete in Gen.Elements(true, false, false)
        from text in Text
        from countries in Gen.SubListOf(Countries)
        select new Edit(isCountry ? Countries[number % 2] : $"d{number}", isCountry, isDelete ? null : text, [.. countries]);

    [Fact]
    public void An_index_that_followed_every_change_finds_what_one_made_anew_finds() => Law.Holds(Edits.ListOf(30), edits =>
    {
        var (index, snapshot) = Replay(edits);
        var anew = Shelf.Index(snapshot);
        return Queries.All(query => Say(index, snapshot, query) == Say(anew, snapshot, query));
    }, times: 60);

    [Fact]
    public void An_index_finds_what_a_scan_of_every_text_finds() => Law.Holds(Edits.ListOf(30), edits =>
    {
        var (index, snapshot) = Replay(edits);
        return Queries.All(query => Shelf.Find(index, Shelf.View(snapshot), query).Order(StringComparer.Ordinal).SequenceEqual(Scan(snapshot, query).Order(StringComparer.Ordinal)));
    }, times: 60);

    [Fact]
    public void An_index_can_follow_back_to_what_was_known_before() => Law.Holds(Edits.ListOf(12).Two(), edits =>
    {
        var (before, old) = Replay(edits.Item1);
        var (_, now) = Replay([.. edits.Item1, .. edits.Item2]);
        var back = before.Follow(now).Follow(old);
        return Queries.All(query => Say(back, old, query) == Say(before, old, query));
    }, times: 40);

    private static (SearchIndex Index, Snapshot Snapshot) Replay(IEnumerable<Edit> edits)
    {
        var (index, snapshot) = (SearchIndex.Empty(Registries.Collections), Snapshot.Empty);
        foreach (var (number, edit) in edits.Index())
        {
            snapshot = Shelf.Edit(snapshot, number + 1, change => edit.Apply(change, number + 1));
            index = index.Follow(snapshot);
        }
        return (index, snapshot);
    }

    private static string Say(SearchIndex index, Snapshot snapshot, string query) =>
        string.Join(' ', Shelf.Hits(index, Shelf.View(snapshot), query).Select(hit => $"{hit.Record.Key}={hit.Score}"));

    // The specified matching, word by word over plain texts, without the index.
    private static IEnumerable<string> Scan(Snapshot snapshot, string query)
    {
        Assert.True(SearchQuery.TryParse(query, out var parsed));
        var names = snapshot["countries"].All.ToDictionary(record => record.Key.Id, record => TextsOf(record, "name"));
        foreach (var record in snapshot["countries"].All.Concat(snapshot["documents"].All))
        {
            var json = record.ToJson();
            var about = json["countryIds"]?.Select(id => (string)id!) ?? [record.Key.Id];
            var texts = TextsOf(record, "name").Concat(TextsOf(record, "title")).Append(record.Key.Id).Concat(json["countryIds"]?.Select(id => (string)id!) ?? [])
                .Concat(about.SelectMany(id => names.GetValueOrDefault(id, [])))
                .Select(WordsOf).ToList();
            if (parsed.Required.All(phrase => texts.Exists(text => Has(text, phrase))) && !parsed.Excluded.Any(phrase => texts.Exists(text => Has(text, phrase))))
                yield return record.Key.ToString();
        }
    }

    private static List<string> TextsOf(StoredRecord record, string member) => record.ToJson()[member]?.Select(text => (string)text.First!).ToList() ?? [];

    private static string[] WordsOf(string text) => [.. Word().Matches(TextFolding.Fold(text)).Select(match => match.Value)];

    private static bool Has(string[] text, SearchPhrase phrase) => Enumerable.Range(0, text.Length).Any(start =>
        start + phrase.Words.Count <= text.Length
        && phrase.Words.Index().All(word => Answers(word.Item, text[start + word.Index])));

    private static bool Answers(SearchWord asked, string written) => FormsOf(asked.Term).Any(form => FormsOf(written).Any(other =>
        other == form || (asked.IsPrefix && other.StartsWith(form, StringComparison.Ordinal))));

    private static IEnumerable<string> FormsOf(string word) => [word, Attached().Replace(word, "")];

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(وال|ال)(?=..)")]
    private static partial Regex Attached();

    private sealed record Edit(string Id, bool IsCountry, string? Text, string[] CountryIds)
    {
        public void Apply(SnapshotEdit edit, long version)
        {
            var records = edit.Of(IsCountry ? "countries" : "documents");
            if (Text is null)
                records.Delete(Id, new(version, "public"));
            else
                records.Put(IsCountry ? Shelf.Country(Id, version, new { vi = Text }) : Shelf.Document(Id, version, new { vi = Text }, CountryIds));
        }
    }
}
