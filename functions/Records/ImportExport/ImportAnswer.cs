using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Records.ImportExport;

/// <summary>Answers an import with its report: 200, or, when it was to be written and has faults, a problem that is the report too.</summary>
internal sealed class ImportAnswer(ImportReport report) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        if (report.DryRun || report.Faults.Count == 0)
            return new WriteAnswer(StatusCodes.Status200OK, report.Version, report.AddTo([])).ExecuteResultAsync(context);
        var faults = report.Faults.Count == 1 ? "a fault" : $"{report.Faults.Count} faults";
        var problem = Problem.Of(ProblemKind.Invalid, $"The file has {faults}, so nothing was written: see the errors.", context.HttpContext);
        return Problem.SendAsync(context.HttpContext, report.AddTo(problem));
    }
}
