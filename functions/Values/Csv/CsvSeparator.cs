using System.Text;

namespace BangGiao.Values.Csv;

/// <summary>The separator of the cells of a file: comma, semicolon or tab.</summary>
internal static class CsvSeparator
{
    private static readonly char[] Known = [',', ';', '\t'];

    /// <summary>The file below a first line <c>sep=…</c>, which spreadsheets obey and do not show, and the separator.</summary>
    public static (ReadOnlyMemory<byte> Rows, char Separator) Of(ReadOnlyMemory<byte> file)
    {
        var first = LineAt(file, 0);
        var said = Encoding.UTF8.GetString(first.Span[..Math.Min(first.Length, 16)]).Trim().Trim('"');
        if (said.Length == 5 && said.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && Known.Contains(said[4]))
            return (file[Math.Min(file.Length, first.Length + 1)..], said[4]);
        // Trimming removed the tab.
        if (said.Equals("sep=", StringComparison.OrdinalIgnoreCase))
            return (file[Math.Min(file.Length, first.Length + 1)..], '\t');
        return (file, MostIn(HeaderOf(file)));
    }

    // The first line that is not empty.
    private static ReadOnlyMemory<byte> HeaderOf(ReadOnlyMemory<byte> file)
    {
        for (var at = 0; at < file.Length;)
        {
            var line = LineAt(file, at);
            if (line.Span.IndexOfAnyExcept(" \r"u8) >= 0)
                return line;
            at += line.Length + 1;
        }
        return default;
    }

    private static char MostIn(ReadOnlyMemory<byte> header)
    {
        var counts = new int[Known.Length];
        var isQuoted = false;
        foreach (var unit in header.Span)
        {
            isQuoted ^= unit == '"';
            if (!isQuoted && Array.IndexOf(Known, (char)unit) is >= 0 and var place)
                counts[place]++;
        }
        return Known[Array.IndexOf(counts, counts.Max())];
    }

    private static ReadOnlyMemory<byte> LineAt(ReadOnlyMemory<byte> file, int start)
    {
        var length = file.Span[start..].IndexOf((byte)'\n');
        return length < 0 ? file[start..] : file.Slice(start, length);
    }
}
