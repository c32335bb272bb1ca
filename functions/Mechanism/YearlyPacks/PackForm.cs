using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Sheets;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The form in which a client wants a yearly pack: the query parameter <c>format</c> decides, otherwise the header Accept.</summary>
/// <param name="Kind">JSON, CSV, a workbook or a paper.</param>
/// <param name="HasMark">Whether CSV begins with a byte order mark.</param>
internal sealed record PackForm(PackFormKind Kind, bool HasMark)
{
    private static readonly string[] Formats = ["json", "csv", "xlsx", PaperAnswers.Format];
    private static readonly string[] MediaTypes = ["application/json", "text/csv", SheetWriter.ContentType, WordDocument.MediaType];

    /// <summary>Reads <c>format</c> and <c>bom</c>.</summary>
    /// <exception cref="RefusedException">406: the client accepts no form that there is.</exception>
    public static PackForm Read(HttpRequest request, Parameters parameters)
    {
        var mark = parameters.Choice("bom", "true", "false") == "true";
        if (parameters.Text("format") is not { } format)
            return new((PackFormKind)MediaTypes.IndexOf(Accepted.Choose(request, MediaTypes)), mark);
        if (!Formats.Contains(format))
            parameters.Fault("format", "must be json, csv, xlsx or docx");
        return new((PackFormKind)Math.Max(0, Formats.IndexOf(format)), mark);
    }
}

/// <summary>The forms of a yearly pack.</summary>
internal enum PackFormKind
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>All rows as one table.</summary>
    Csv,

    /// <summary>A sheet for each part.</summary>
    Workbook,

    /// <summary>A paper in Word.</summary>
    Paper,
}
