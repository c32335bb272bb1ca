namespace BangGiao.Values.Sheets;

/// <summary>The limits of a workbook that is read. A zip file of a few kilobytes can unpack to gigabytes, so they hold while it is unpacked.</summary>
/// <param name="MaxPartBytes">The maximum size of an unpacked part in bytes.</param>
/// <param name="MaxSharedCharacters">The maximum number of UTF-16 code units of the texts that cells share.</param>
/// <param name="MaxSheets">The maximum number of sheets.</param>
public sealed record SheetLimits(long MaxPartBytes = 67_108_864, int MaxSharedCharacters = 33_554_432, int MaxSheets = 100)
{
    /// <summary>The default limits: parts of at most 64 MiB.</summary>
    public static SheetLimits Default { get; } = new();
}
