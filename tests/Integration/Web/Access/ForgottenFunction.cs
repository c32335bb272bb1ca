using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Integration.Web.Access;

/// <summary>A function whose author forgot to say who may call it.</summary>
public static class ForgottenFunction
{
    public const string Route = "api/v1/forgotten";

    [Function(nameof(ForgottenFunction))]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) => new OkObjectResult("called");
}
