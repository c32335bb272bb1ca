using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.OpenApi;

/// <summary>GET /openapi.json: this contract (OpenAPI 3.1).</summary>
/// <remarks>It tells nothing of the records, so anybody may read it.</remarks>
public sealed class ReadOpenApi(PublishedContract contract)
{
    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadOpenApi))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "openapi.json")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new StaticAnswer(contract.File, StaticAnswer.Revalidated);
    }
}
