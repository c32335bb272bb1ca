using BangGiao.Records.Collections;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Answers with a table, as CSV, as a workbook or as lines of JSON.</summary>
public sealed class TableAnswers(CollectionRegistry collections, CodeNames codes)
{
    /// <summary>The answer.</summary>
    /// <param name="request">The request, whose address is in the workbook.</param>
    /// <param name="form">CSV, a workbook or lines of JSON.</param>
    /// <param name="view">The view that is answered from.</param>
    /// <param name="language">The language of titles and names.</param>
    /// <param name="table">The table.</param>
    public ViewAnswer Of(HttpRequest request, TableForm form, RegistryView view, Language language, AnswerTable table)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(table);
        var address = NextLink.Of(request);
        return form.Form switch
        {
            AnswerForm.Csv => Answer(CsvTable.ContentType, "csv", WriteCsvAsync),
            AnswerForm.NdJson => Answer(JsonLines.ContentType, "ndjson", WriteLinesAsync),
            _ => Answer(SheetWriter.ContentType, "xlsx", WriteWorkbookAsync),
        };

        ViewAnswer Answer(string mediaType, string ending, Func<Stream, CancellationToken, Task> write) => new(view, language, mediaType, write, table.IsExport)
        {
            Next = table.Next,
            FileName = $"{table.Name}.{ending}",
        };

        Task WriteCsvAsync(Stream destination, CancellationToken cancellation) =>
            CsvTable.WriteAsync(destination, table.Columns, table.Rows(), form.HasMark, cancellation);

        Task WriteLinesAsync(Stream destination, CancellationToken cancellation) => JsonLines.WriteAsync(destination, table.Rows(), cancellation);

        Task WriteWorkbookAsync(Stream destination, CancellationToken cancellation) =>
            SheetWriter.WriteAsync(destination, new TableSheets(collections, codes, table, view, language).Of(address), cancellation);
    }
}
