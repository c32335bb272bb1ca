using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.FunctionsWorker.Routing;

public static class ItemGet
{
    [Function("ItemGet")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest req, string id) =>
        new OkObjectResult($"item {id}");
}

public static class ItemStats
{
    [Function("itemStats")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/stats")] HttpRequest req) =>
        new OkObjectResult("stats");
}

public static class AItemCount
{
    [Function("AItemCount")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/count")] HttpRequest req) =>
        new OkObjectResult("count");
}

public static class ItemPost
{
    [Function("ItemPost")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "put", Route = "items/{id}")] HttpRequest req, string id) =>
        new OkObjectResult($"{req.Method} {id}");
}

public static class ByNumber
{
    [Function("ByNumber")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "by/{n:int}")] HttpRequest req, int n) =>
        new OkObjectResult($"number {n}");
}

public static class ByGuid
{
    [Function("ByGuid")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "by/{id:guid}")] HttpRequest req, Guid id) =>
        new OkObjectResult($"guid {id}");
}

public static class ByCode
{
    [Function("ByCode")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "by/{iso:regex(^[A-Z]{{2}}$)}")] HttpRequest req, string iso) =>
        new OkObjectResult($"iso {iso}");
}

public static class AnyMethod
{
    [Function("AnyMethod")]
    public static IActionResult Run([HttpTrigger] HttpRequest req) => new OkObjectResult($"any {req.Method}");
}

public static class GenericRecord
{
    [Function("Record")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{collection}/{id}")] HttpRequest req, string collection, string id) =>
        new OkObjectResult($"record {collection}/{id}");
}

public static class CountryTimeline
{
    [Function("Zeitleiste")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "countries/timeline")] HttpRequest req) =>
        new OkObjectResult("timeline");
}

public static class CountryList
{
    [Function("CountryList")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "countries/list")] HttpRequest req) =>
        new OkObjectResult("list");
}

public static class Unknown
{
    [Function("zz_Unknown")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest req, string? path) =>
        new NotFoundObjectResult($"unknown {req.Method} {path ?? "nothing"}");
}
