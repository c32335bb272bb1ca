using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Records.ImportExport;

/// <summary>
/// Answers an import with its report: 200, or a 422 problem with the members of the report when the file has errors and it was no dry run.
/// </summary>
internal sealed class ImportAnswer(ImportReport report) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        if (report.DryRun || report.Faults.Count == 0)
            return new WriteAnswer(StatusCodes.Status200OK, report.Version, report.AddTo([])).ExecuteResultAsync(context);
        var errors = report.Faults.Count == 1 ? "1 error" : $"{report.Faults.Count} errors";
        var problem = Problem.Of(ProblemKind.Invalid, $"The file has {errors}, so nothing was imported: see the errors.", context.HttpContext);
        return Problem.SendAsync(context.HttpContext, report.AddTo(problem));
    }
}
