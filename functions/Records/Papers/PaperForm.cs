using BangGiao.Values.Documents;

namespace BangGiao.Records.Papers;

/// <summary>The form in which a client wants what can be a paper.</summary>
/// <param name="Format">The value of the query parameter <c>format</c> that names it.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record PaperForm(string Format, string MediaType)
{
    /// <summary>JSON, the form without a paper.</summary>
    public static readonly PaperForm Json = new("json", "application/json");

    /// <summary>A paper in Word.</summary>
    public static readonly PaperForm Word = new("docx", WordDocument.MediaType);

    /// <summary>A paper in PDF.</summary>
    public static readonly PaperForm Pdf = new("pdf", PdfDocument.MediaType);

    /// <summary>Whether it is a paper.</summary>
    public bool IsPaper => this == Word || this == Pdf;
}
