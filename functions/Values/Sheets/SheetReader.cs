using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>Reads workbooks (Office Open XML, ECMA-376) row by row.</summary>
/// <remarks>
/// The text of shared strings is in memory, up to a limit; rows are not. Of a formula the result is read that the program which saved
/// the workbook calculated. Of merged cells the first one has the value and the others are empty, as spreadsheets store them.
/// </remarks>
public sealed class SheetReader : IDisposable
{
    private readonly SheetArchive _archive;
    private readonly string _workbook;
    private readonly List<Sheet> _sheets;
    private readonly bool _countsFrom1904;
    private readonly SheetBudget _budget;
    private SheetCellReader? _cells;

    private SheetReader(SheetArchive archive, SheetLimits limits)
    {
        (_archive, _budget) = (archive, new(limits));
        _workbook = archive.Workbook ?? throw NotAWorkbook(null);
        var workbook = Root<Workbook>(_workbook);
        _sheets = [.. workbook.Sheets?.Elements<Sheet>().Take(limits.MaxSheets) ?? []];
        _countsFrom1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>The names of the sheets, in order.</summary>
    public IReadOnlyList<string> Names => [.. _sheets.Select(sheet => sheet.Name?.Value ?? "")];

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="SheetException">The file is none.</exception>
    public static SheetReader Open(byte[] file, SheetLimits? limits = null) => Guarded(() =>
    {
        var bounds = limits ?? SheetLimits.Default;
        return new SheetReader(new SheetArchive(file, bounds), bounds);
    });

    /// <summary>Reads the rows of a sheet one by one.</summary>
    /// <param name="name">The name of the sheet, compared without case; null for the first one.</param>
    /// <param name="cancellation">Cancels the reading between two rows.</param>
    /// <exception cref="SheetException">There is no such sheet, or the file is damaged or too large.</exception>
    public IEnumerable<SheetRow> Rows(string? name, CancellationToken cancellation = default)
    {
        var sheet = Guarded(() => PartOf(name));
        _cells ??= Guarded(() => new SheetCellReader(SharedTexts(cancellation), DayStyles(), _countsFrom1904, _budget));
        using var part = Guarded(() => _archive.Read(sheet));
        var last = 0;
        while (Guarded(() => Next(part, last, _cells)) is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            last = row.Number;
            yield return row;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static SheetRow? Next(SheetPart part, int last, SheetCellReader cells)
    {
        var reader = part.Reader;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            var number = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
            var at = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > last ? given : last + 1;
            return new(at, cells.Read(part));
        }
        return null;
    }

    private string PartOf(string? name)
    {
        var sheet = name is null ? _sheets.FirstOrDefault() : _sheets.FirstOrDefault(one => string.Equals(one.Name?.Value, name, StringComparison.OrdinalIgnoreCase));
        if (sheet?.Id?.Value is not { } id)
            throw new SheetException(name is null ? "has no sheet" : $"has no sheet with this name; it has: {string.Join(", ", Names)}");
        return _archive.ById(_workbook, id) is { } part && _archive.Has(part) ? part : throw NotAWorkbook(null);
    }

    private List<string> SharedTexts(CancellationToken cancellation)
    {
        var texts = new List<string>();
        if (PartFor("sharedStrings") is not { } name)
            return texts;
        using var part = _archive.Read(name);
        while (part.Reader.Read())
        {
            if (part.Reader.ElementType != typeof(SharedStringItem) || !part.Reader.IsStartElement)
                continue;
            cancellation.ThrowIfCancellationRequested();
            var text = SheetCellReader.TextOf(part.Load<SharedStringItem>()!);
            _budget.TakeShared(text);
            texts.Add(text);
        }
        return texts;
    }

    // Which styles, by number, show a number as a day.
    private List<bool> DayStyles()
    {
        if (PartFor("styles") is not { } part)
            return [];
        var styles = Root<Stylesheet>(part);
        var days = styles.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => SheetDates.IsDateFormat(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        var own = styles.NumberingFormats?.Elements<NumberingFormat>().Select(format => format.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        return [.. styles.CellFormats?.Elements<CellFormat>().Select(format =>
            format.NumberFormatId?.Value is { } id && (own.Contains(id) ? days.Contains(id) : SheetDates.IsDateFormat(id))) ?? []];
    }

    private string? PartFor(string type) => _archive.Related(_workbook, type).FirstOrDefault(_archive.Has);

    private T Root<T>(string name)
        where T : OpenXmlPartRootElement
    {
        using var part = _archive.Read(name);
        return part.Reader.Read() && part.Load<T>() is { } root ? root : throw NotAWorkbook(null);
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or IOException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or OverflowException)
        {
            throw NotAWorkbook(fault);
        }
    }

    private static SheetException NotAWorkbook(Exception? fault) => new(
        "is not an Excel workbook (.xlsx), or is damaged or protected by a password; an old .xls has to be saved as .xlsx", fault!);
}
