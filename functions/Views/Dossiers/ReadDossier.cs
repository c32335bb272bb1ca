using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Treaties.Activities;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Dossiers;

/// <summary>GET /activities/{id}/dossier: the dossier of a visit or meeting, as JSON or as a paper in Word or PDF.</summary>
public sealed class ReadDossier(RecordEndpoints records, RegistryViews views, DossierComposer composer, PaperAnswers papers)
{
    /// <summary>200, or 304; 404; 406; 503.</summary>
    [Function(nameof(ReadDossier))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ActivityCollection.PathName + "/{id}/dossier")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language, form) = (ViewParameters.Read(parameters), parameters.Language(), papers.Form(request, parameters));
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var activity = await records.RecordAsync(view, new(ActivityCollection.PathName, id), cancellationToken);
        return form.IsPaper
            ? papers.Of((request, form), view, language, DossierPaper.Kind, $"dossier-{id}", head => DossierPaper.Of(composer.Of(activity, view, language), head))
            : new ViewAnswer(view, language, () => DossierAnswer.Of(composer.Of(activity, view, language)));
    }
}
