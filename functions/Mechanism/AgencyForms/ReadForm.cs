using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Sheets;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>GET /reviewCycles/{id}/form: the form in which an agency reports on its commitments in a review cycle, as a workbook.</summary>
/// <remarks>
/// It has the commitments that the agency leads and the caller sees. Ids and titles are locked, statuses and obstacles are chosen from
/// drop-downs, and hidden cells say which form it is. It is in Vietnamese unless <c>lang</c> says otherwise.
/// </remarks>
public sealed class ReadForm(RegistryViews views, FormExchange forms)
{
    /// <summary>200, or 304; 403: the form of another agency; 404; 409: the review cycle is closed.</summary>
    [Function(nameof(ReadForm))]
    [Requires(Role.Reporter, Role.Assessor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/form")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var agency = parameters.Text("agency");
        if (string.IsNullOrEmpty(agency))
            parameters.Fault("agency", "must be the id of the agency that fills in the form");
        _ = LanguageTags.TryParse(parameters.Choice("lang", "vi", "en", "ar"), out var language);
        parameters.Done();

        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        return new ViewAnswer(view, language, SheetWriter.ContentType, forms.Make(view, id, agency!, request.Principal(), language))
        {
            FileName = $"form-{id}-{agency}.{language.Tag()}.xlsx",
        };
    }
}
