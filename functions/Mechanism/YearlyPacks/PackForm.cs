using BangGiao.Records.Papers;
using BangGiao.Values.Sheets;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The forms of a yearly pack beside JSON and papers.</summary>
internal static class PackForm
{
    /// <summary>All rows as one table.</summary>
    public static readonly PaperForm Csv = new("csv", "text/csv");

    /// <summary>A sheet for each part.</summary>
    public static readonly PaperForm Workbook = new("xlsx", SheetWriter.ContentType);
}
