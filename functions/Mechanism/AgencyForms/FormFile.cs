using System.Globalization;
using BangGiao.Records.ImportExport;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>A form that was sent back. Its columns are recognised by their titles, so they may be in another order.</summary>
internal sealed class FormFile
{
    private readonly Dictionary<FormColumn, int> _places;

    private FormFile(string sheet, Language language, Dictionary<FormColumn, int> places, IReadOnlyList<FormFileRow> rows) =>
        (Sheet, Language, _places, Rows) = (sheet, language, places, rows);

    /// <summary>The name of the sheet.</summary>
    public string Sheet { get; }

    /// <summary>The language of the form.</summary>
    public Language Language { get; }

    /// <summary>The rows that have an id or an entry.</summary>
    public IReadOnlyList<FormFileRow> Rows { get; }

    /// <summary>The review cycle.</summary>
    public string CycleId => NameOf(Rows[0])[0];

    /// <summary>The agency.</summary>
    public string AgencyId => NameOf(Rows[0])[1];

    /// <summary>The registry's version that the form was made from.</summary>
    public long Version => VersionOf(Rows[0])!.Value;

    /// <summary>Reads a workbook.</summary>
    /// <exception cref="RefusedException">400: the file is no form of this registry; 413: it is too large.</exception>
    public static FormFile Read(byte[] workbook, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = SheetReader.Open(workbook);
            foreach (var name in reader.Names)
            {
                if (Read(reader, name, cancellationToken) is { } form)
                    return form.Checked();
            }
        }
        catch (SheetException fault)
        {
            throw new RefusedException(new(fault.IsSize ? RefusalKind.TooLarge : RefusalKind.Malformed, $"The file {fault.Message}."));
        }
        throw Malformed("The file is no form of this registry: none of its sheets has the columns of one in its first row. Download the form again, and do not change its titles.");
    }

    /// <summary>The address of a cell.</summary>
    public string AddressOf(FormColumn column, int line) => SheetColumns.NameOf(_places[column]) + line.ToString(CultureInfo.InvariantCulture);

    /// <summary>An error in a cell.</summary>
    public FormFault Fault(FormColumn column, int line, string detail) => new(Sheet, AddressOf(column, line), FormColumns.FieldOf(column), detail);

    private static FormFile? Read(SheetReader reader, string name, CancellationToken cancellationToken)
    {
        using var rows = reader.Rows(name, cancellationToken).GetEnumerator();
        if (!rows.MoveNext() || HeadOf(rows.Current) is not { } head)
            return null;
        var kept = new List<FormFileRow>();
        while (rows.MoveNext())
        {
            var row = new FormFileRow(rows.Current.Number, head.Places.ToDictionary(pair => pair.Key, pair => rows.Current.Cells.ElementAtOrDefault(pair.Value)));
            if (row.Text(FormColumn.Id).Length == 0 && !row.HasEntries)
                continue;
            kept.Add(row);
            if (kept.Count > ImportFile.MostRows)
                throw new RefusedException(new(RefusalKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The form has more than {ImportFile.MostRows} rows, so nothing was written.")));
        }
        return new(name, head.Language, head.Places, kept);
    }

    // All titles of one language; other columns may stand between them.
    private static (Language Language, Dictionary<FormColumn, int> Places)? HeadOf(SheetRow row)
    {
        var titles = row.Cells.Select(cell => TextFolding.Fold(cell.Text ?? "")).ToList();
        foreach (var language in LanguageTags.All)
        {
            var places = Enum.GetValues<FormColumn>().ToDictionary(
                column => column, column => titles.IndexOf(TextFolding.Fold(FormWorkbook.Texts.Text(language, $"column.{CodeName.Of(column)}"))));
            if (places.Values.All(place => place >= 0))
                return (language, places);
        }
        return null;
    }

    private FormFile Checked()
    {
        if (Rows.Count == 0)
            throw Malformed($"The sheet {Sheet} has no rows below its head.");
        foreach (var row in Rows)
        {
            if (row.Text(FormColumn.Id).Length == 0)
                continue;
            if (NameOf(row).Length != 2 || VersionOf(row) is null)
                throw Malformed($"The hidden cells {AddressOf(FormColumn.Form, row.Line)} and {AddressOf(FormColumn.Version, row.Line)} of the sheet {Sheet} must say which form it is, as in the form that was downloaded.");
            if (row.Text(FormColumn.Form) != Rows[0].Text(FormColumn.Form) || VersionOf(row) != VersionOf(Rows[0]))
                throw Malformed($"The row {row.Line.ToString(CultureInfo.InvariantCulture)} of the sheet {Sheet} is of another form than the row {Rows[0].Line.ToString(CultureInfo.InvariantCulture)}; send each form in a file of its own.");
        }
        return NameOf(Rows[0]).Length == 2 && VersionOf(Rows[0]) is not null
            ? this
            : throw Malformed($"The cell {AddressOf(FormColumn.Id, Rows[0].Line)} of the sheet {Sheet} has no id: rows cannot be added to a form.");
    }

    private static string[] NameOf(FormFileRow row) => row.Text(FormColumn.Form).Split('/');

    private static long? VersionOf(FormFileRow row) =>
        long.TryParse(row.Text(FormColumn.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static RefusedException Malformed(string detail) => new(new(RefusalKind.Malformed, detail));
}

/// <summary>A row of a form.</summary>
/// <param name="Line">Its number in the sheet.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record FormFileRow(int Line, IReadOnlyDictionary<FormColumn, SheetCell> Cells)
{
    /// <summary>Whether anything was filled in.</summary>
    public bool HasEntries => FormColumns.OfEntries.Any(Has);

    /// <summary>Whether a cell has more than spaces.</summary>
    public bool Has(FormColumn column) => Text(column).Length > 0;

    /// <summary>The text of a cell without spaces around it; empty for none.</summary>
    public string Text(FormColumn column) => CodeTexts.Trim(CellReading.TextOf(Cells[column]));
}
