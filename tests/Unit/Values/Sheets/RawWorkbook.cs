using System.IO.Compression;
using System.Text;

namespace BangGiao.Unit.Values.Sheets;

/// <summary>Workbooks part by part, valid and invalid ones.</summary>
internal static class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook with one sheet for each list of rows.</summary>
    /// <param name="sheets">The rows of each sheet in XML.</param>
    /// <param name="shared">The shared texts in XML; null for none.</param>
    /// <param name="styles">The styles in XML; null for none.</param>
    /// <param name="properties">Elements of the workbook before its sheets.</param>
    public static byte[] Of(IReadOnlyList<string> sheets, string? shared = null, string? styles = null, string properties = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", $"<Relationships xmlns='{Package}'><Relationship Id='w' Type='{Office}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Package}'>{string.Concat(sheets.Select((_, place) => Relation($"s{place}", "worksheet", $"sheet{place}.xml")))}"
                + $"{(shared is null ? "" : Relation("t", "sharedStrings", "shared.xml"))}{(styles is null ? "" : Relation("f", "styles", "styles.xml"))}</Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Office}'>{properties}<sheets>{string.Concat(sheets.Select((_, place) => $"<sheet name='s{place}' sheetId='{place + 1}' r:id='s{place}'/>"))}</sheets></workbook>");
            foreach (var (place, rows) in sheets.Index())
                Write(zip, $"xl/sheet{place}.xml", $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData></worksheet>");
            if (shared is not null)
                Write(zip, "xl/shared.xml", $"<sst xmlns='{Main}'>{shared}</sst>");
            if (styles is not null)
                Write(zip, "xl/styles.xml", $"<styleSheet xmlns='{Main}'>{styles}</styleSheet>");
        }
        return file.ToArray();
    }

    private static string Relation(string id, string type, string target) => $"<Relationship Id='{id}' Type='{Office}/{type}' Target='{target}'/>";

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        part.Write(xml);
    }
}
