using System.Text;

namespace BangGiao.Values.Csv;

/// <summary>The encodings of CSV files, which a byte order mark tells: spreadsheets save "Unicode text" as UTF-16.</summary>
internal static class CsvEncoding
{
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The bytes in UTF-8, without a mark; null when they begin with the mark of UTF-16 and are not valid.</summary>
    public static ReadOnlyMemory<byte>? ToUtf8(ReadOnlyMemory<byte> file)
    {
        if (file.Span.StartsWith(Encoding.UTF8.Preamble))
            return file[Encoding.UTF8.Preamble.Length..];
        return file.Span.StartsWith(LittleEndian.Preamble) ? Convert(LittleEndian, file[2..])
            : file.Span.StartsWith(BigEndian.Preamble) ? Convert(BigEndian, file[2..])
            : file;
    }

    private static ReadOnlyMemory<byte>? Convert(UnicodeEncoding encoding, ReadOnlyMemory<byte> file)
    {
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(file.Span));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
