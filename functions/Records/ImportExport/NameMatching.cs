using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Tables;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>Puts codes and ids in the place of names, in any of the three languages.</summary>
/// <param name="collection">The collection of the rows.</param>
/// <param name="collections">All collections.</param>
/// <param name="vocabularies">The labels of codes.</param>
/// <param name="now">The view: a name that it does not have is not known.</param>
internal sealed class NameMatching(Collection collection, CollectionRegistry collections, Vocabularies vocabularies, RegistryView now)
{
    // A cell can have thousands of names; these are enough for a message.
    private const int MostFaultsOfCell = 20;

    private readonly List<NamedColumn> _columns = [.. ColumnsOf(collection, vocabularies)];
    private readonly List<NameMatch> _matches = [];

    /// <summary>The matches so far.</summary>
    public IReadOnlyList<NameMatch> Matches => _matches;

    /// <summary>The row with codes for names, and an error for each name that is in doubt.</summary>
    public ReadRow Match(ReadRow row)
    {
        var (body, faults) = ((JObject)row.Body.DeepClone(), new List<TableFault>(row.Faults));
        var matched = row with { Body = body, Faults = faults };
        foreach (var column in _columns)
            Match(column, matched, faults);
        return matched;
    }

    private void Match(NamedColumn column, ReadRow row, List<TableFault> faults)
    {
        var (value, name) = (column.Path.Select(row.Body), row.Names.GetValueOrDefault(column.Field.Path));
        if (value is null && name is null)
            return;
        var written = value ?? (column.Field.Kind == FieldKind.TextList ? new JArray(Parts(name!)) : new JValue(name));
        var found = new List<string>();
        if (CodesFor(column, written, row.Line, isName: value is null, found) is { } codes)
        {
            column.Path.Set(row.Body, codes);
            if (found.Count == 0 && name is not null && value is not null && Contradiction(column, codes, name) is { } contradiction)
                found.Add(contradiction);
        }
        faults.AddRange(found.Select(fault => row.Located(column.Field.Path, fault)));
    }

    private JToken? CodesFor(NamedColumn column, JToken written, int line, bool isName, List<string> faults)
    {
        if (written is JValue { Value: string text })
            return CodeFor(column, text, line, isName, faults);
        if (written is not JArray list)
            return null;
        var codes = new JArray();
        foreach (var item in list)
            codes.Add(item is JValue { Value: string one } && CodeFor(column, one, line, isName, faults) is { } code ? code : item);
        return codes;
    }

    private JValue? CodeFor(NamedColumn column, string written, int line, bool isName, List<string> faults)
    {
        var text = CodeTexts.Trim(written);
        if (IsCode(column, text))
            return new(text);
        var codes = Known(column, text);
        if (codes.Count == 1)
        {
            _matches.Add(new(line, column.Field.Path, text, codes[0]));
            return new(codes[0]);
        }
        var fault = codes.Count > 1 ? $"{NearestName.Quote(text)} may be {string.Join(" or ", codes)}; write the code"
            : isName ? $"nothing is called {NearestName.Quote(text)}; write the code, or the name as the registry has it"
            : null;
        if (fault is null)
            return new(text);
        if (faults.Count < MostFaultsOfCell)
            faults.Add(fault);
        return null;
    }

    // A person may have changed the name and left the code, and would not notice that the change was ignored. A name that several records have
    // is that of the code beside it if it is the name of any of them.
    private string? Contradiction(NamedColumn column, JToken codes, string name)
    {
        var given = codes is JArray list ? [.. list.Select(code => (string?)code)] : new List<string?> { (string?)codes };
        var others = (codes is JArray ? Parts(name) : [name])
            .Select(part => Known(column, part))
            .Where(known => known.Count > 0 && !known.Any(given.Contains))
            .Select(known => string.Join(" or ", known))
            .ToList();
        return others.Count > 0
            ? $"is {string.Join("; ", given)}, and the name beside it is that of {string.Join("; ", others)}; correct one of them"
            : null;
    }

    private bool IsCode(NamedColumn column, string text) => column.Labels is { } labels
        ? labels.ContainsKey(text)
        : now.Find(new(column.Collection!, text)) is not null;

    private IReadOnlyList<string> Known(NamedColumn column, string text)
    {
        var folded = TextFolding.Fold(text);
        if (folded.Length == 0)
            return [];
        if (column.Labels is { } labels)
            return [.. labels.Where(label => TextFolding.Fold(label.Key) == folded || label.Value.All.Any(name => TextFolding.Fold(name) == folded)).Select(label => label.Key)];
        if (!collections.TryFind(column.Collection!, out var of))
            return [];
        var index = now.Snapshot[of.Name].Index(column.IsOwnId ? "folded ids" : "folded names", record => NamesOf(of, record, column.IsOwnId).Select(TextFolding.Fold).Distinct());
        var found = index[folded].Select(record => now.Find(record.Key)).OfType<StoredRecord>()
            .Select(record => (record.Key.Id, Names: NamesOf(of, record, column.IsOwnId).Where(name => TextFolding.Fold(name) == folded).ToList()))
            .Where(one => one.Names.Count > 0)
            .ToList();
        // Mỹ is not MY and Nga is not NGA: a name as it is written has precedence over one that only folds alike.
        var exact = found.Where(one => one.Names.Exists(name => IsWritten(name, text))).ToList();
        return [.. (exact.Count > 0 ? exact : found).Select(one => one.Id).Distinct()];
    }

    private static bool IsWritten(string name, string text) => name.Normalize() == text.Normalize();

    private static IEnumerable<string> NamesOf(Collection of, StoredRecord record, bool isOwnId) =>
        isOwnId ? [record.Key.Id] : of.NamesOf(record).Append(record.Key.Id);

    private static string[] Parts(string names) => names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<NamedColumn> ColumnsOf(Collection collection, Vocabularies vocabularies)
    {
        var references = ReferencePaths.Of(collection);
        foreach (var field in collection.StoredFields.Columns)
        {
            if (field.Path == "id")
                yield return new(field, FieldPath.Parse(field.Path), null, collection.Name, IsOwnId: true);
            else if (references.TryGetValue(field.Path, out var other))
                yield return new(field, FieldPath.Parse(field.Path), null, other, IsOwnId: false);
            else if (vocabularies.LabelsOf(field) is { } labels)
                yield return new(field, FieldPath.Parse(field.Path), labels, null, IsOwnId: false);
        }
    }

    private sealed record NamedColumn(Field Field, FieldPath Path, IReadOnlyDictionary<string, LocalizedText>? Labels, string? Collection, bool IsOwnId);
}
