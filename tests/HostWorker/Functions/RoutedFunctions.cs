using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace HostWorker.Functions;

/// <summary>Functions whose answers name the function.</summary>
public static class RoutedFunctions
{
    [Function("ByNumber")]
    public static IActionResult ByNumber([HttpTrigger("get", Route = "items/{id:int:min(1)}")] HttpRequest request, int id) => new OkObjectResult($"number {id}");

    [Function("ByWord")]
    public static IActionResult ByWord([HttpTrigger("get", Route = "items/{word:alpha}/{more?}")] HttpRequest request, string word, string? more) =>
        new OkObjectResult($"word {word} {more}".TrimEnd());

    [Function("ItemPost")]
    public static IActionResult ItemPost([HttpTrigger("post", Route = "items/{id}")] HttpRequest request, string id) => new OkObjectResult($"posted {id}");

    [Function("OrderA")]
    public static IActionResult OrderA([HttpTrigger("get", Route = "order/{what}")] HttpRequest request, string what) => new OkObjectResult($"A {what}");

    [Function("OrderB")]
    public static IActionResult OrderB([HttpTrigger("get", Route = "order/special")] HttpRequest request) => new OkObjectResult("B");

    [Function("NoRoute")]
    public static IActionResult NoRoute([HttpTrigger] HttpRequest request) => new OkObjectResult($"no route {request.Method}");

    [Function("Files")]
    public static IActionResult Files([HttpTrigger("get", Route = "files/{*path}")] HttpRequest request, string? path) => new OkObjectResult($"file {path}");

    [Function("Told")]
    public static IActionResult Told([HttpTrigger("get", Route = "told/{id}")] HttpRequest request, FunctionContext context) =>
        new OkObjectResult($"{context.BindingContext.BindingData["id"]} {context.FunctionDefinition.Name}");

    [Function("Seen")]
    public static IActionResult Seen([HttpTrigger("get", Route = "seen")] HttpRequest request) => new OkObjectResult(
        $"{request.Scheme} {request.Host} {request.HttpContext.Connection.RemoteIpAddress} [{request.Headers["X-Forwarded-For"]}]");

    [Function("Traced")]
    public static IActionResult Traced([HttpTrigger("get", Route = "traced")] HttpRequest request, FunctionContext context) => new OkObjectResult(
        $"[{context.TraceContext.TraceParent}] [{context.TraceContext.TraceState}] [{request.Headers.TraceParent}] [{request.Headers.TraceState}]");

    [Function("Setting")]
    public static IActionResult Setting([HttpTrigger("get", Route = "setting/{name}")] HttpRequest request, string name) =>
        new OkObjectResult(Environment.GetEnvironmentVariable(name) ?? "-");

    [Function("Process")]
    public static IActionResult Process([HttpTrigger("get", Route = "process")] HttpRequest request) =>
        new OkObjectResult(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
