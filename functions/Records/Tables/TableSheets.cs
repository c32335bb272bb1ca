using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Tables;

/// <summary>Makes the sheets of an answer: the table, and what it is a table of.</summary>
/// <param name="collections">The collections, for the names of records.</param>
/// <param name="codes">The names of codes.</param>
/// <param name="table">The table.</param>
/// <param name="view">The view, which says whose names may be shown.</param>
/// <param name="language">The language of titles and names.</param>
internal sealed class TableSheets(CollectionRegistry collections, CodeNames codes, AnswerTable table, RegistryView view, Language language)
{
    private const int DayWidth = 12;
    private const int CodeWidth = 18;
    private const int TextWidth = 36;

    private int _rows;
    private int _tooLong;

    /// <summary>The sheets. The second one is complete once the first one was written.</summary>
    /// <param name="address">The address of the answer.</param>
    public IReadOnlyList<SheetTable> Of(string address)
    {
        var columns = Columns();
        var first = new SheetTable(FieldTitles.OfTable(table.Name, language), [.. columns.Select(Head)], table.Rows().Select(row => Row(columns, row)));
        var about = new SheetTable(Text("about"), [new(Text("about"), TextWidth), new("", 2 * TextWidth)], About(address));
        return [first.In(language), about.In(language)];
    }

    private List<SheetColumnPlan> Columns()
    {
        var columns = new List<SheetColumnPlan>();
        foreach (var field in table.Columns)
        {
            var path = FieldPath.Parse(field.Path);
            columns.Add(new(field, path, null));
            if (NamesIn(field) is { } nameOf)
                columns.Add(new(field, path, nameOf));
        }
        return columns;
    }

    private Func<string, string?>? NamesIn(Field field)
    {
        if (table.References.TryGetValue(field.Path, out var collection))
            return id => NameOf(new(collection, id));
        var labels = table.Codes.TryGetValue(field.Path, out var name) ? codes.OfVocabulary(name) : codes.OfField(field);
        return labels is null ? null : code => labels.GetValueOrDefault(code)?.In(language);
    }

    private string? NameOf(RecordKey key) => view.Find(key) is { } record ? collections.Of(record).TitleOf(record)?.In(language) : null;

    private SheetColumn Head(SheetColumnPlan column) => new(
        column.NameOf is null ? FieldTitles.Of(table.Name, column.Field.Path).In(language) : FieldTitles.OfNames(table.Name, column.Field.Path, language),
        column.NameOf is not null ? TextWidth : column.Field.Kind switch
        {
            FieldKind.Boolean or FieldKind.Integer or FieldKind.Number or FieldKind.Date or FieldKind.PartialDate => DayWidth,
            FieldKind.Code or FieldKind.Instant or FieldKind.TextList => CodeWidth,
            _ => column.Field.Path.EndsWith("Id", StringComparison.Ordinal) || column.Field.Path == "id" ? CodeWidth : TextWidth,
        });

    private List<SheetCell> Row(List<SheetColumnPlan> columns, JObject body)
    {
        _rows++;
        var cells = new List<SheetCell>(columns.Count);
        foreach (var column in columns)
        {
            var value = column.Path.Select(body);
            var cell = column.NameOf is null ? SheetCells.Of(column.Field.Kind, value) : SheetCells.OfText(Names(column.NameOf, value));
            if (cell.Text is { } text && CellReading.SaysTooLong(text))
                _tooLong++;
            cells.Add(cell);
        }
        return cells;
    }

    // A code without a name stays unchanged, so that the names have the order of the codes.
    private static string Names(Func<string, string?> nameOf, JToken? value) => value switch
    {
        JArray list => string.Join("; ", list.Select(code => nameOf((string)code!) ?? (string)code!)),
        JValue { Value: string code } => nameOf(code) ?? "",
        _ => "",
    };

    // Evaluated after the rows, since it counts them.
    private IEnumerable<IReadOnlyList<SheetCell>> About(string address)
    {
        var total = table.Total?.Invoke() ?? _rows;
        var question = address.IndexOf('?', StringComparison.Ordinal);
        yield return Fact("about.table", SheetCell.Of(FieldTitles.OfTable(table.Name, language)));
        yield return Fact("about.query", SheetCell.Of(question < 0 ? "" : Uri.UnescapeDataString(address[(question + 1)..])));
        yield return Fact("about.day", SheetCell.Of(view.AsOf));
        yield return Fact("about.version", SheetCell.Of((double)view.Version));
        yield return Fact("about.address", SheetCells.OfText(address));
        yield return Fact("about.rows", SheetCell.Of((double)_rows));
        yield return Fact("about.total", SheetCell.Of((double)total));
        yield return Fact("about.whole", SheetCell.Of(Text(_rows == total ? "about.isWhole" : "about.isPage")));
        if (table.Next?.Invoke() is { } next)
            yield return Fact("about.next", SheetCells.OfText(next));
        if (_tooLong > 0)
            yield return Fact("about.long", SheetCell.Of(FieldTitles.Texts.Text(language, "about.longCells", _tooLong)));
    }

    private SheetCell[] Fact(string name, SheetCell value) => [SheetCell.Of(Text(name)), value];

    private string Text(string key) => FieldTitles.Texts.Text(language, key);
}
