using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>The rules of the sources of records.</summary>
internal static class SourceRules
{
    private const int MaxSources = 20;
    private const int MaxSupports = 20;
    private const int UrlLength = 2_000;
    private const int QuoteLength = 500;
    private const int NoteLength = 2_000;

    /// <summary>
    /// The record with its preferred source as its source. A source that the writer changed stays as sent, and is an error if it is not the
    /// preferred one.
    /// </summary>
    public static TRecord Filled<TRecord>(TRecord record, TRecord? before)
        where TRecord : Record
    {
        if (record.Sources is not { } sources)
            return record;
        if (sources.Count == 0)
            return record with { Sources = null };
        if (sources is [{ Preferred: false } only])
            record = record with { Sources = [only with { Preferred = true }] };
        if (PreferredOf(record) is not { } preferred)
            return record;
        var isUntouched = record.Source is null || record.Source == before?.Source;
        return isUntouched || (record.Source!.Url == preferred.Url && record.Source.Note is null) ? record with { Source = preferred } : record;
    }

    /// <summary>The errors of a record's sources.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="record">The record.</param>
    /// <param name="references">The record's references to other records, which not everybody may see.</param>
    public static IEnumerable<FieldError> Faults(Collection collection, Record record, IEnumerable<Reference> references)
    {
        if (record.Sources is not { Count: > 0 } sources)
            return [];
        var body = RecordJson.ToBody(record);
        var closed = references.Select(reference => reference.Hidden).ToList();
        return
        [
            .. ListFaults(record, sources),
            .. sources.SelectMany((source, index) => TextFaults($"/sources/{index}", source)),
            .. sources.SelectMany((source, index) => SupportFaults($"/sources/{index}", source, collection, body, closed)),
        ];
    }

    private static Source? PreferredOf(Record record) =>
        record.Sources?.FirstOrDefault(source => source.Preferred) is { } preferred ? new() { Url = preferred.Url, Note = preferred.Note } : null;

    private static IEnumerable<FieldError> ListFaults(Record record, IReadOnlyList<CitedSource> sources)
    {
        if (sources.Count > MaxSources)
            yield return new("/sources", $"has {sources.Count} sources; at most {MaxSources} are allowed");
        if (sources.Count(source => source.Preferred) != 1)
            yield return new("/sources", "must have exactly one preferred source: the one that the record follows");
        else if (record.Source != PreferredOf(record))
            yield return new("/source", "must have the address and the note of the preferred source; leave it out to take them");
        foreach (var (index, source) in sources.Index())
        {
            if (sources.Take(index).Any(earlier => earlier.Url == source.Url))
                yield return new($"/sources/{index}/url", "repeats the address of an earlier source; each source may occur only once");
        }
    }

    private static IEnumerable<FieldError> TextFaults(string pointer, CitedSource source) =>
    [
        .. CommonRules.AddressFaults($"{pointer}/url", source.Url),
        .. CommonRules.LengthFaults($"{pointer}/url", source.Url, UrlLength),
        .. CommonRules.LengthFaults($"{pointer}/title", source.Title, CommonRules.TitleLength),
        .. CommonRules.LengthFaults($"{pointer}/publisher", source.Publisher, CommonRules.NameLength),
        .. CommonRules.LengthFaults($"{pointer}/quote", source.Quote, QuoteLength),
        .. CommonRules.LengthFaults($"{pointer}/note", source.Note, NoteLength),
    ];

    private static IEnumerable<FieldError> SupportFaults(string pointer, CitedSource source, Collection collection, JObject body, List<string> closed)
    {
        if (source.Supports.Count > MaxSupports)
            yield return new($"{pointer}/supports", $"has {source.Supports.Count} fields; at most {MaxSupports} are allowed");
        foreach (var (index, said) in source.Supports.Index())
        {
            var at = $"{pointer}/supports/{index}";
            var length = CommonRules.LengthFaults($"{at}/value", said.Value, QuoteLength).ToList();
            foreach (var fault in length)
                yield return fault;
            if (FieldFault(said.Field, collection, body, closed) is { } field)
                yield return new($"{at}/field", field);
            else if (source.Supports.Take(index).Any(earlier => earlier.Field == said.Field))
                yield return new($"{at}/field", "repeats a field; a source says one value of a field");
            else if (length.Count == 0 && source.Preferred && SourceDisputes.ValueAt(body, said.Field) is var value && !SourceDisputes.Agree(said.Value, value))
                yield return new($"{at}/value", $"is the preferred source's, but the record has {value ?? "none"}; change the record, or prefer another source");
        }
    }

    // Everybody who sees the record sees the values in its sources. So a value must not repeat a reference that only some may see.
    private static string? FieldFault(string field, Collection collection, JObject body, List<string> closed)
    {
        string[] segments = field.StartsWith('/') ? [.. JsonPointers.SegmentsOf(field)] : [];
        if (segments.Length == 0 || IsCommon(collection, segments[0]) || !IsValue(collection.StoredType, segments))
            return $"must be the JSON pointer of a value of the record's own fields, for example {Example(collection)}";
        if (collection.InternalMembers.Concat(collection.WriteOnlyMembers).Concat(collection.KeptMembers).Contains(segments[0]))
            return "names a field that not everybody may see or write";
        if (closed.Any(pointer => field == pointer || field.StartsWith(pointer + "/", StringComparison.Ordinal)))
            return "names another record, which not everybody may see; only values of the record itself are allowed";
        return segments.Any(segment => segment.All(char.IsAsciiDigit)) && SourceDisputes.ValueAt(body, field) is null ? "leads to nothing in the record" : null;
    }

    private static string Example(Collection collection) =>
        "/" + collection.StoredFields.Fields.Select(field => field.Path.Replace('.', '/')).First(path => !IsCommon(collection, path.Split('/')[0]));

    private static bool IsCommon(Collection collection, string member) => RecordShape.Of(collection.StoredType).Find(member)?.Property.DeclaringType == typeof(Record);

    private static bool IsValue(Type recordType, string[] segments) =>
        RecordShape.Of(recordType).Find(segments[0]) is { } member && IsValue(member.Shape, segments[1..]);

    private static bool IsValue(ValueShape shape, string[] rest) => (shape.Form, rest) switch
    {
        (ValueForm.Scalar, []) => true,
        (ValueForm.LocalizedText, [var tag]) => LanguageTags.All.Any(language => language.Tag() == tag),
        (ValueForm.Record, [_, ..]) => IsValue(shape.Type, rest),
        (ValueForm.List, [var place, ..]) => place.All(char.IsAsciiDigit) && IsValue(shape.Element!, rest[1..]),
        _ => false,
    };
}
