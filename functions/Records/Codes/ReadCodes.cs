using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Codes;

/// <summary>GET /codes: every closed vocabulary with its codes, in order, and their labels in three languages.</summary>
public sealed class ReadCodes(Vocabularies vocabularies, RegistryViews views)
{
    /// <summary>200 or 304.</summary>
    [Function(nameof(ReadCodes))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "codes")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        return new ViewAnswer(view, language, Body);
    }

    private Dictionary<string, List<CodeLabel>> Body() => vocabularies.All.ToDictionary(
        vocabulary => vocabulary.Name,
        vocabulary => vocabularies.LabelsOf(vocabulary.Name).Select(pair => new CodeLabel(pair.Key, pair.Value)).ToList());
}
