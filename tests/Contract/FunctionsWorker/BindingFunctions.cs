using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.FunctionsWorker.Binding;

public static class Texts
{
    [Function("Texts")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "texts/{id?}")] HttpRequest req,
        string? id,
        string? q,
        string Given = "default") => new OkObjectResult($"{id ?? "null"} {q ?? "null"} {Given}");
}

public static class KeyText
{
    [Function("KeyText")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req, string? code) =>
        new OkObjectResult(code ?? "null");
}

public static class Numbers
{
    [Function("Numbers")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req, int i, long? l, double d = 2.5, decimal? m = 1.5m, bool b = false) =>
        new OkObjectResult(string.Create(CultureInfo.InvariantCulture, $"{i} {(l is null ? "null" : l)} {d} {m} {b}"));
}

public static class Instants
{
    [Function("Instants")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req, DateTime t, DateTimeOffset? o, Guid g = default) =>
        new OkObjectResult(string.Create(CultureInfo.InvariantCulture, $"{t.ToUniversalTime():O} {t.Kind} {o:O} {g:N}"));
}

public static class RequestOnly
{
    [Function("RequestOnly")]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req, HttpRequest again, FunctionContext context, CancellationToken stop) =>
        new OkObjectResult($"{req == again} {context.GetHttpContext() == req.HttpContext} {stop == context.CancellationToken}");
}

public static class FromBody
{
    [Function("FromBody")]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest req, string? name) =>
        new OkObjectResult(name ?? "null");
}
