using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.ImportExport;

/// <summary>POST /import/{collection}: creates and updates records from a CSV table, a sheet of a workbook or a JSON list. It writes all rows or none.</summary>
public sealed class ImportRecords(RecordEndpoints records, Importer importer)
{
    private const string Csv = "text/csv";
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>
    /// 200 with the report; 422 with the report when rows have errors, unless it is a dry run (<c>dryRun=true</c>); 413 above 10,000 rows or 32 MiB; 415
    /// for other media types. A repeat with the same Idempotency-Key gets the first report again.
    /// </summary>
    /// <remarks>
    /// A dry run with <c>detail=true</c> reports the outcome of each row. If <c>unchangedSince</c> is the version of that dry run, a row
    /// whose record was changed since gets an error. <c>duplicates</c> says what becomes of rows without an id that look like records,
    /// <c>dateOrder</c> how 03/04/2024 is read, <c>sheet</c> which sheet of a workbook is meant, and
    /// <c>corrections</c> replaces the texts of some cells.
    /// </remarks>
    [Function(nameof(ImportRecords))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + "import/{collection}")] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Transferable(collection, request);
        var parameters = new Parameters(request);
        var dryRun = parameters.Flag("dryRun");
        var isDetailed = parameters.Flag("detail");
        if (isDetailed && !dryRun)
            parameters.Fault("detail", "is allowed with dryRun=true only");
        long? unchangedSince = parameters.Text("unchangedSince") is null ? null : parameters.Number("unchangedSince", 0, 0, long.MaxValue);
        if (unchangedSince is not null && dryRun)
            parameters.Fault("unchangedSince", "is not allowed with dryRun=true");
        var options = new ImportChoices(
            ReadChoice<DuplicateChoice>(parameters, "duplicates"),
            ReadChoice<DateOrder>(parameters, "dateOrder"),
            parameters.Text("sheet"),
            ImportCorrections.Read(parameters));
        parameters.Done();

        RequestBody.RequireMediaType(request, Csv, SheetWriter.ContentType, RequestBody.Json);
        if (options.Corrections is not null && RequestBody.HasMediaType(request, RequestBody.Json))
            parameters.Fault(ImportCorrections.Parameter, "is for tables and workbooks: correct the items of a list themselves");
        parameters.Done();
        var bytes = await RequestBody.ReadAsync(request, MostBytes, cancellationToken);
        var file = RequestBody.HasMediaType(request, Csv)
            ? await ImportFile.ReadTableAsync(of, bytes, options, cancellationToken)
            : RequestBody.HasMediaType(request, SheetWriter.ContentType) ? ImportFile.ReadWorkbook(of, bytes, options, cancellationToken)
            : ImportList.Read(of, bytes);
        var context = RecordWrites.Context(request, bytes);
        var report = dryRun
            ? await importer.DryRunAsync(of, file, context, options.Duplicates, isDetailed, cancellationToken)
            : await importer.WriteAsync(of, file, context, options.Duplicates, unchangedSince, cancellationToken);
        return new ImportAnswer(report);
    }

    // The first code is the default.
    private static T ReadChoice<T>(Parameters parameters, string name)
        where T : struct, Enum =>
        CodeName.TryParse<T>(parameters.Choice(name, CodeName.All(typeof(T))), out var choice) ? choice : default;
}
