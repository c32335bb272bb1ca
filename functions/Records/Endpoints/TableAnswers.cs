using BangGiao.Records.Collections;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Values.Csv;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Answers with a table, as CSV or as a workbook.</summary>
public sealed class TableAnswers(CollectionRegistry collections, CodeNames codes)
{
    /// <summary>The answer.</summary>
    /// <param name="request">The request, whose address stands in the workbook.</param>
    /// <param name="form">CSV or a workbook.</param>
    /// <param name="view">The view that is answered from.</param>
    /// <param name="language">The language of titles and names.</param>
    /// <param name="table">The table.</param>
    public ViewAnswer Of(HttpRequest request, TableForm form, RegistryView view, Language language, AnswerTable table)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(table);
        var address = NextLink.Of(request);
        var isCsv = form.Form == AnswerForm.Csv;
        return new(view, language, isCsv ? CsvTable.ContentType : SheetWriter.ContentType, isCsv ? WriteCsvAsync : WriteWorkbookAsync, table.IsExport)
        {
            Next = table.Next,
            FileName = $"{table.Name}.{(isCsv ? "csv" : "xlsx")}",
        };

        Task WriteCsvAsync(Stream destination, CancellationToken cancellation) =>
            CsvTable.WriteAsync(destination, table.Columns, table.Rows(), form.HasMark, cancellation);

        Task WriteWorkbookAsync(Stream destination, CancellationToken cancellation) =>
            SheetWriter.WriteAsync(destination, new TableSheets(collections, codes, table, view, language).Of(address), cancellation);
    }
}
