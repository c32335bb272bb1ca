using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.ImportExport;

/// <summary>POST /import/{collection}: creates and updates records from a table (CSV) or a JSON list, all or nothing.</summary>
public sealed class ImportRecords(RecordEndpoints records, Importer importer)
{
    private const string Csv = "text/csv";
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>
    /// 200 with the report; 422 with the same report when rows have faults and it was no dry run (<c>dryRun=true</c>), which is always
    /// 200; 413 above 32 MiB; 415 for another kind of body. A repeat with the same Idempotency-Key gives the first report again.
    /// </summary>
    /// <remarks>
    /// A dry run with <c>detail=true</c> tells of each row what it would do. An import with <c>unchangedSince</c>, the version of that
    /// dry run, writes only what was looked at: a row whose record was changed since is at fault.
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
            parameters.Fault("detail", "tells what each row would do, so it goes with dryRun=true only");
        long? unchangedSince = parameters.Text("unchangedSince") is null ? null : parameters.Number("unchangedSince", 0, 0, long.MaxValue);
        if (unchangedSince is not null && dryRun)
            parameters.Fault("unchangedSince", "is for what is written after a dry run; leave it out here");
        parameters.Done();

        RequestBody.RequireMediaType(request, Csv, RequestBody.Json);
        var bytes = await RequestBody.ReadAsync(request, MostBytes, cancellationToken);
        var file = RequestBody.HasMediaType(request, Csv)
            ? await ImportFile.ReadTableAsync(of, bytes, cancellationToken)
            : ImportList.Read(of, bytes);
        var context = RecordEndpoints.Context(request, bytes);
        var report = dryRun
            ? await importer.TryOutAsync(of, file, context, isDetailed, cancellationToken)
            : await importer.WriteAsync(of, file, context, unchangedSince, cancellationToken);
        return new ImportAnswer(report);
    }
}
