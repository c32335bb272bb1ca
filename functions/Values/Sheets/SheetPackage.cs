using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>The parts of a workbook around its sheets (ECMA-376 part 2), written forward only.</summary>
/// <remarks>
/// The library's own package keeps every part in memory until it is closed, because it reads what it wrote. A zip file that is written
/// forward only needs a constant amount, and the few parts around the sheets are always the same.
/// </remarks>
internal sealed class SheetPackage(Stream destination) : IDisposable
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Relationships = $"<Relationships xmlns=\"{Package}relationships\">";

    private readonly ZipArchive _zip = new(destination, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes all parts but the sheets.</summary>
    public void WriteFrame(IReadOnlyList<SheetTable> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Write("[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}styles+xml"/>{string.Concat(numbers.Select(number => $"<Override PartName=\"/{NameOf(number)}\" ContentType=\"{Main}worksheet+xml\"/>"))}</Types>
            """);
        Write("_rels/.rels", $"""{Relationships}<Relationship Id="workbook" Type="{Office}officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Write("xl/_rels/workbook.xml.rels", $"""
            {Relationships}<Relationship Id="styles" Type="{Office}styles" Target="styles.xml"/>{string.Concat(numbers.Select(number => $"<Relationship Id=\"sheet{number}\" Type=\"{Office}worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}</Relationships>
            """);
        Write("xl/styles.xml", SheetStyles.With(sheets[0].DayFormat));
        Write("xl/workbook.xml", new Workbook(
            new BookViews(new WorkbookView()),
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(numbers.Select(number => new Sheet { Name = SheetNames.Of(sheets, number - 1), SheetId = (uint)number, Id = Text($"sheet{number}"), State = sheets[number - 1].IsHidden ? SheetStateValues.Hidden : null }))));
    }

    /// <summary>Opens the part of a sheet; the one before has to be closed.</summary>
    public Stream OpenSheet(int number) => Open(NameOf(number));

    public void Dispose() => _zip.Dispose();

    private void Write(string name, OpenXmlElement root)
    {
        using var part = Open(name);
        using var writer = new SheetXml(part);
        writer.WriteStartDocument(standalone: true);
        writer.Write(root);
    }

    private void Write(string name, string xml)
    {
        using var part = new StreamWriter(Open(name), new UTF8Encoding(false));
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        part.Write(xml);
    }

    // A time of its own would make two files of the same content differ.
    private Stream Open(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private static string NameOf(int number) => Text($"xl/worksheets/sheet{number}.xml");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
