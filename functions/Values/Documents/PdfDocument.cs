namespace BangGiao.Values.Documents;

/// <summary>A document in PDF.</summary>
public static class PdfDocument
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Whether bytes begin as a PDF does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);
}
