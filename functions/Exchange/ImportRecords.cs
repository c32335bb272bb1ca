using BangGiao.Access;
using BangGiao.Http;
using BangGiao.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Exchange;

/// <summary>POST /import/{collection}: creates and updates records from a table (CSV) or a JSON list, all or nothing.</summary>
public sealed class ImportRecords(RecordFunction records, Importer importer)
{
    private const string Csv = "text/csv";
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>
    /// 200 with the report; 422 with the same report when rows have faults and it was no dry run (<c>dryRun=true</c>), which is always
    /// 200; 413 above 32 MiB; 415 for another kind of body. A repeat with the same Idempotency-Key gives the first report again.
    /// </summary>
    [Function(nameof(ImportRecords))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + "import/{collection}")] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Exchangeable(collection, request);
        var parameters = new Parameters(request);
        var dryRun = parameters.Flag("dryRun");
        parameters.Done();

        RequestBody.RequireMediaType(request, Csv, RequestBody.Json);
        var bytes = await RequestBody.ReadAsync(request, MostBytes, cancellationToken);
        var file = RequestBody.HasMediaType(request, Csv)
            ? await ImportFile.ReadTableAsync(of, bytes, cancellationToken)
            : ImportList.Read(of, bytes);
        var context = RecordFunction.Context(request, bytes);
        var report = dryRun
            ? await importer.TryOutAsync(of, file, context, cancellationToken)
            : await importer.WriteAsync(of, file, context, cancellationToken);
        return new ImportAnswer(report);
    }
}
