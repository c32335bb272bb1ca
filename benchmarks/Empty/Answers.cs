using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Empty;

/// <summary>Functions that do nothing but answer: what no function under the same host can be faster than.</summary>
public static class Answers
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("ANSWERS") ?? ".";
    private static readonly byte[] ListBytes = File.ReadAllBytes(Path.Combine(Folder, "list.json"));
    private static readonly byte[] RecordBytes = File.ReadAllBytes(Path.Combine(Folder, "record.json"));
    private static readonly EmptyResult Sent = new();

    /// <summary>The bytes of a list.</summary>
    [Function(nameof(List))]
    public static Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "list")] HttpRequest request) =>
        SendAsync(request, ListBytes);

    /// <summary>The bytes of a record.</summary>
    [Function(nameof(Record))]
    public static Task<IActionResult> Record([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "record")] HttpRequest request) =>
        SendAsync(request, RecordBytes);

    /// <summary>Takes a record, and answers with one.</summary>
    [Function(nameof(Create))]
    public static async Task<IActionResult> Create([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "create")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
        request.HttpContext.Response.StatusCode = StatusCodes.Status201Created;
        return await SendAsync(request, RecordBytes);
    }

    /// <summary>A 304.</summary>
    [Function(nameof(Unchanged))]
    public static IActionResult Unchanged([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unchanged")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Sent;
    }

    private static async Task<IActionResult> SendAsync(HttpRequest request, byte[] bytes)
    {
        var response = request.HttpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, request.HttpContext.RequestAborted);
        return Sent;
    }
}
