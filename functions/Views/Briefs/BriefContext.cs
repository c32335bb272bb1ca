using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Briefs;

/// <summary>The data that all sections of a brief use.</summary>
internal sealed class BriefContext
{
    private readonly Vocabularies _book;
    private readonly BriefTexts _texts;
    private readonly CollectionRegistry _collections;
    private readonly OccasionCalendar _calendar;
    private IReadOnlyList<Occasion>? _anniversaries;
    private Classification _classification;

    public BriefContext(
        CollectionRegistry collections, Vocabularies book, BriefTexts texts, OccasionCalendar calendar, RegistryView view, StoredRecord record, Language language)
    {
        (_collections, _book, _texts, _calendar) = (collections, book, texts, calendar);
        (View, Record, Language) = (view, record, language);
        _classification = collections.ClassificationOf(record);
        Footnotes = new(record => Text("record", record.Key, record.Version));
    }

    public RegistryView View { get; }

    public StoredRecord Record { get; }

    /// <summary>The country; null for another record.</summary>
    public Country Country => Record.As<Country>();

    public Language Language { get; }

    public BriefFootnotes Footnotes { get; }

    public DateOnly Day => View.AsOf;

    /// <summary>The rules of anniversaries.</summary>
    public AnniversaryRules Rules => _calendar.Rules;

    /// <summary>The highest classification of the records that the brief has used so far.</summary>
    public Classification Classification => _classification;

    /// <summary>The anniversaries of the coming years with any country. One brief uses one number of years.</summary>
    public IReadOnlyList<Occasion> Anniversaries(int years) => _anniversaries ??= _calendar.Anniversaries(View, Day, Day.AddYears(years));

    public string Text(string key, params object[] values) => _texts.Text(Language, key, values);

    public string Label<T>(string vocabulary, T code)
        where T : struct, Enum => _book.Label(vocabulary, CodeName.Of(code)).In(Language);

    public string Label(PartnershipLevel level) => View.Owner.Profile.LabelOf(level).In(Language);

    public string Date(PartialDate date) => WrittenDates.Text(date, Language);

    public string Date(DateOnly day) => WrittenDates.Text(day, Language);

    /// <summary>A name or title in the brief's language, or a text that says that there is none.</summary>
    public string Named(LocalizedText? text) => text?.In(Language) is { Length: > 0 } name ? name : Text("unnamed");

    /// <summary>The title of a record.</summary>
    public string Title(RecordKey key)
    {
        if (View.Find(key) is not { } record)
            return key.Id;
        Count(record);
        return Named(_collections.Of(record).TitleOf(record));
    }

    /// <summary>The derived fields of a record on the brief's day.</summary>
    public T Derived<T>(RecordKey key)
    {
        var record = View.Find(key)!;
        return (T)_collections.Of(record).DerivedOf(record, View);
    }

    /// <summary>A fact from a record, with the record's source.</summary>
    public BriefItem Fact(Record said, string collection, IReadOnlyList<string> cells, bool isMarked = false) =>
        Fact(View.Find(new(collection, said.Id))!, said.Source, cells, isMarked);

    /// <summary>A fact from a record, with a source of its own.</summary>
    public BriefItem Fact(StoredRecord record, Source? source, IReadOnlyList<string> cells, bool isMarked = false) => Fact(record, [source], cells, isMarked);

    /// <summary>A fact from a record, with several sources.</summary>
    public BriefItem Fact(StoredRecord record, IEnumerable<Source?> sources, IReadOnlyList<string> cells, bool isMarked = false)
    {
        Count(record);
        return new(cells, [.. sources.Select(source => Footnotes.Of(source, record)).Distinct()], record.Key, isMarked);
    }

    /// <summary>Takes the classification of records into account that the brief names or counts, including those that a table has no room for.</summary>
    public void Count(string collection, IEnumerable<Record> told)
    {
        foreach (var record in told)
            Count(View.Find(new(collection, record.Id))!);
    }

    /// <summary>Takes the classification of a record into account that the brief names or counts.</summary>
    public void Count(StoredRecord told)
    {
        var classification = _collections.ClassificationOf(told);
        _classification = classification > _classification ? classification : _classification;
    }

    /// <summary>A sentence with a link to the records that did not fit; null when all did.</summary>
    public string? More(int all, int shown, string query) => all > shown ? Text("more", all - shown, $"/{Web.Http.Api.Base}{query}") : null;
}
