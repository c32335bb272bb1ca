using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>The searchable texts of records, which are those that lists search with <c>q=</c>, with their positions and roles.</summary>
internal static class SearchedTexts
{
    private const string Id = "/id";
    private const string Title = "/title";

    private static readonly Dictionary<string, FieldRole> Roles = new(StringComparer.Ordinal)
    {
        [Id] = FieldRole.Code,
        ["/iso3"] = FieldRole.Code,
        ["/m49"] = FieldRole.Code,
        ["/name"] = FieldRole.Name,
        [Title] = FieldRole.Title,
        ["/tags"] = FieldRole.Tag,
    };

    /// <summary>The texts of a record, in the order of its members.</summary>
    /// <param name="collection">Its collection.</param>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<SearchedText> Of(Collection collection, StoredRecord record)
    {
        var body = record.ToJson();
        collection.HideWriteOnly(body);
        var references = collection.ReferenceFieldsOf(record).Select(reference => reference.Pointer).ToHashSet(StringComparer.Ordinal);
        var texts = RecordText.Fields(body).Select(field => TextAt(JsonPointers.To(field), (string)field!, references)).ToList();
        // The title may not be a member; that of a mission, for example, is made of its type and city.
        if (texts.TrueForAll(text => text.Role is not (FieldRole.Title or FieldRole.Name)) && collection.TitleOf(record) is { } title)
            texts.AddRange(LanguageTags.All.Where(language => title.Exactly(language) is not null).Select(language => new SearchedText(
                $"{Title}/{language.Tag()}", FieldRole.Title, language, title.Exactly(language)!)));
        return texts;
    }

    private static SearchedText TextAt(string pointer, string text, HashSet<string> references)
    {
        var last = pointer.LastIndexOf('/');
        Language? language = LanguageTags.All.Cast<Language?>().FirstOrDefault(known => pointer.AsSpan(last + 1).SequenceEqual(known!.Value.Tag()));
        if (references.Contains(pointer))
            return new(pointer, FieldRole.Reference, null, text);
        // The language tag of another name ("fr") is not searchable text.
        static bool IsOtherName(string member, string pointer) => member == "/otherNames" && pointer.EndsWith("/name", StringComparison.Ordinal);

        var member = pointer[..(pointer.IndexOf('/', 1) is > 0 and var end ? end : pointer.Length)];
        return new(pointer, IsOtherName(member, pointer) ? FieldRole.Name : Roles.GetValueOrDefault(member, FieldRole.Text), language, text);
    }
}
