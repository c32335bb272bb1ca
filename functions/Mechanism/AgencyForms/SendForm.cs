using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Values.Sheets;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>POST /reviewCycles/{id}/form: takes the form of an agency back and adds its claims, all rows or none.</summary>
/// <remarks>
/// The rules are those of POST /commitments/{id}/reviews. A row in which nothing was filled in is no claim, and one that says what the
/// agency's newest claim in the review cycle says adds none, so a form that is sent twice doubles nothing.
/// </remarks>
public sealed class SendForm(FormExchange forms)
{
    /// <summary>The maximum size of a form in bytes: 8 MiB.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>
    /// 200 with the report; 422 with the report when cells have errors, unless it is a dry run (<c>dryRun=true</c>); 400: the file is no form, or
    /// one of another review cycle; 403: the form of another agency; 404; 409: the review cycle is not open; 413; 415.
    /// </summary>
    /// <remarks>
    /// A row whose commitment others changed since the form was made is reported by a dry run and refused by a write, unless
    /// <c>unchangedSince</c> is the version of a dry run that reported it.
    /// </remarks>
    [Function(nameof(SendForm))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/form")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var isDryRun = parameters.Flag("dryRun");
        long? unchangedSince = parameters.Text("unchangedSince") is null ? null : parameters.Number("unchangedSince", 0, 0, long.MaxValue);
        if (unchangedSince is not null && isDryRun)
            parameters.Fault("unchangedSince", "is not allowed with dryRun=true");
        parameters.Done();

        RequestBody.RequireMediaType(request, SheetWriter.ContentType);
        var workbook = await RequestBody.ReadAsync(request, MostBytes, cancellationToken);
        var context = RecordWrites.Context(request, workbook);
        return new FormReportResult(isDryRun
            ? await forms.DryRunAsync(id, workbook, context.Principal, cancellationToken)
            : await forms.WriteAsync(id, workbook, context, unchangedSince, cancellationToken));
    }
}

/// <summary>Answers with the report: 200, or a 422 problem with the members of the report when nothing was written because of errors.</summary>
internal sealed class FormReportResult(FormReportAnswer report) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var body = RecordJson.ToBody(report);
        if (report.DryRun || report.Errors.Count == 0)
            return new WriteAnswer(StatusCodes.Status200OK, report.Version, body).ExecuteResultAsync(context);
        var problem = Problem.Of(ProblemKind.Invalid, "The form has errors, so nothing was written: see the errors.", context.HttpContext);
        foreach (var member in body.Properties())
            problem[member.Name] = member.Value;
        return Problem.SendAsync(context.HttpContext, problem);
    }
}
