using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace BangGiao.Values.Sheets;

/// <summary>The parts of a workbook that is read (ECMA-376 part 2).</summary>
/// <remarks>The library's own package refuses a file that names a part which is not there, as several programs write one.</remarks>
internal sealed class SheetArchive(byte[] file, SheetLimits limits) : IDisposable
{
    private readonly ZipArchive _zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);

    private readonly Dictionary<string, List<(string Id, string Type, string Target)>> _relations = new(StringComparer.Ordinal);

    // An empty workbook, which knows the elements that there are.
    private readonly SpreadsheetDocument _elements = SpreadsheetDocument.Create(new MemoryStream(), SpreadsheetDocumentType.Workbook);

    /// <summary>The name of the workbook's part; null when there is none.</summary>
    public string? Workbook => Related("", "officeDocument").FirstOrDefault();

    /// <summary>The names of the parts that a part is related to, by the end of the relation's type.</summary>
    public IEnumerable<string> Related(string part, string type) =>
        Relations(part).Where(relation => relation.Type.EndsWith("/" + type, StringComparison.Ordinal)).Select(relation => relation.Target);

    /// <summary>The name of the part that a part is related to by an id; null when there is none.</summary>
    public string? ById(string part, string id) => Relations(part).FirstOrDefault(relation => relation.Id == id).Target;

    /// <summary>Whether a part is there.</summary>
    public bool Has(string? part) => part is not null && Entry(part) is not null;

    /// <summary>Opens a part to be read element by element.</summary>
    public SheetPart Read(string part) => new(Open(part), _elements.Features, limits.MaxTreeBytes);

    public void Dispose()
    {
        _zip.Dispose();
        _elements.Dispose();
    }

    private List<(string Id, string Type, string Target)> Relations(string part) =>
        _relations.TryGetValue(part, out var known) ? known : _relations[part] = ReadRelations(part);

    private List<(string Id, string Type, string Target)> ReadRelations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var relations = new List<(string, string, string)>();
        if (Entry(name) is null)
            return relations;
        using var stream = Open(name);
        stream.Allow(limits.MaxTreeBytes);
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External" && reader.GetAttribute("Target") is { } target)
                relations.Add((reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", Absolute(part[..slash], target)));
        }
        return relations;
    }

    // A target is relative to the folder of its part.
    private static string Absolute(string folder, string target) =>
        Uri.UnescapeDataString(new Uri(new Uri("part:///" + folder), target).AbsolutePath).TrimStart('/');

    private ZipArchiveEntry? Entry(string part) =>
        _zip.GetEntry(part) ?? _zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));

    private BoundedStream Open(string part) => new((Entry(part) ?? throw new InvalidDataException($"The part {part} is not there.")).Open(), limits.MaxPartBytes);
}
