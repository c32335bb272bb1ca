using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Papers;

/// <summary>GET /paperTemplates/{kind}: the template of a kind of paper, to edit in Word and put into the operator's folder.</summary>
public sealed class ReadPaperTemplate(PaperTemplates templates)
{
    /// <summary>200, or 304; 404 when there is no such kind.</summary>
    [Function(nameof(ReadPaperTemplate))]
    [Requires(Role.Public)]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "paperTemplates/{kind}")] HttpRequest request, string kind)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        if (!templates.Kinds.Contains(kind))
            throw new RefusedException(ProblemKind.NotFound, $"There is no kind of paper of that name. Allowed: {string.Join(", ", templates.Kinds)}.");
        var bytes = templates.Of(kind, language).Template.Bytes.ToArray();
        var file = new StaticFile(PaperTemplates.FileNameOf(kind, language), new Dictionary<string, byte[]> { [""] = bytes });
        return new StaticAnswer(file, StaticAnswer.Revalidated);
    }
}
