using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.OpenApi;

/// <summary>GET /openapi-3.0.json: this contract in OpenAPI 3.0, for generators of clients that do not read 3.1.</summary>
/// <remarks>It is made of that of 3.1. It tells nothing of the records, so anybody may read it.</remarks>
public sealed class ReadOlderOpenApi(PublishedContract contract)
{
    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadOlderOpenApi))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "openapi-3.0.json")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new StaticAnswer(contract.Older, StaticAnswer.Revalidated);
    }
}
