using BangGiao.Records.Collections;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using BangGiao.Web.Routes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract;

/// <summary>GET /api/v1: a list of all routes, as a first look at the API.</summary>
public sealed class ReadIndex(RouteTable routes, CollectionRegistry catalogue)
{
    /// <summary>200 with every route and its methods.</summary>
    [Function(nameof(ReadIndex))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1")] HttpRequest request)
    {
        new Parameters(request).Done();
        var listed = routes.Triggers
            .GroupBy(trigger => PathOf(trigger.Route!), trigger => trigger.Methods!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(methods => methods).Select(method => method.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal));
        return new OkObjectResult(new { name = "Bang Giao", version = "v1", collections = catalogue.All.Select(collection => collection.Name), routes = listed });
    }

    /// <summary>/ leads to the API.</summary>
    [Function("ReadRoot")]
    [Open]
    public static IActionResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Root)] HttpRequest request) =>
        new RedirectResult("/" + Api.Base.TrimEnd('/'));

    private static string PathOf(string route) => route == Api.Root
        ? "/"
        : "/" + route.Replace(Api.Collection, Api.Base + "{collection}", StringComparison.Ordinal);
}
