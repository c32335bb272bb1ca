using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.FunctionsWorker.Results;

public sealed record Shape(string Name, DayOfWeek Day);

/// <summary>Answers with the result that the test put there, so that one function serves all kinds.</summary>
public sealed class Answer
{
    public Func<HttpRequest, object?> Of { get; set; } = _ => null;
}

public sealed class AnyResult(Answer answer)
{
    [Function("AnyResult")]
    public object? Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req) => answer.Of(req);
}

public static class ReturnsVoid
{
    [Function("ReturnsVoid")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
    }
}

public static class ReturnsTask
{
    [Function("ReturnsTask")]
    public static async Task Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
        req.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        await req.HttpContext.Response.WriteAsync("written");
    }
}

internal sealed class ReturnsTaskOfResult
{
    [Function("ReturnsTaskOfResult")]
    public static async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
        await Task.Yield();
        return new OkObjectResult("task");
    }
}

internal static class ReturnsValueTask
{
    [Function("ReturnsValueTask")]
    public static async ValueTask<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
        await Task.Yield();
        return TypedResults.Text("value task");
    }
}

public static class ReturnsText
{
    [Function("ReturnsText")]
    public static string Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req) => "lost";
}

public static class ReturnsNumber
{
    [Function("ReturnsNumber")]
    public static int Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req) => 7;
}

public static class Throws
{
    [Function("Throws")]
    public static Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
        req.HttpContext.Response.Headers["x-left"] = "over";
        throw new InvalidOperationException("No.");
    }
}

public static class ThrowsLate
{
    [Function("ThrowsLate")]
    public static async Task Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
        await req.HttpContext.Response.WriteAsync("begun", Encoding.UTF8);
        await req.HttpContext.Response.Body.FlushAsync();
        throw new InvalidOperationException("Too late.");
    }
}

public static class ReadsBody
{
    [Function("ReadsBody")]
    public static async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest req)
    {
        var length = 0L;
        var buffer = new byte[65536];
        for (var read = 1; read > 0; length += read)
            read = await req.Body.ReadAsync(buffer);
        return new OkObjectResult(length);
    }
}
