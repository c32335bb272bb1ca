using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace HostWorker.Functions;

/// <summary>Functions that are slow, fail, or stream their input.</summary>
public sealed partial class StreamFunctions(Signals signals, ILogger<StreamFunctions> logger)
{
    [Function("Take")]
    public async Task<IActionResult> Take([HttpTrigger("post", Route = "take/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await request.Body.ReadAsync(buffer, cancellationToken) > 0)
                signals.Set($"{name} got some");
            return new OkObjectResult("took it");
        }
        catch
        {
            signals.Set($"{name} failed");
            throw;
        }
    }

    [Function("Give")]
    public async Task Give([HttpTrigger("get", Route = "give/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var response = request.HttpContext.Response;
        await response.WriteAsync("some", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        await signals.UntilAsync($"{name} may end", cancellationToken);
        await response.WriteAsync("rest", cancellationToken);
    }

    [Function("Count")]
    public static async Task<IActionResult> Count([HttpTrigger("post", Route = "count")] HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            total += read;
        return new OkObjectResult(total.ToString(CultureInfo.InvariantCulture));
    }

    [Function("Zeros")]
    public static async Task Zeros([HttpTrigger("get", Route = "zeros/{count:long}")] HttpRequest request, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        for (var left = count; left > 0; left -= Math.Min(left, buffer.Length))
            await request.HttpContext.Response.Body.WriteAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
    }

    [Function("Wait")]
    public async Task<IActionResult> Wait([HttpTrigger("get", "post", Route = "wait/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        signals.Set($"{name} began");
        try
        {
            await signals.UntilAsync($"{name} may end", cancellationToken);
            return new OkObjectResult("waited");
        }
        finally
        {
            signals.Set(cancellationToken.IsCancellationRequested ? $"{name} was called off" : $"{name} ended");
        }
    }

    [Function("Fail")]
    public static IActionResult Fail([HttpTrigger("get", "post", Route = "fail")] HttpRequest request) => throw new InvalidOperationException("No.");

    [Function("FailLate")]
    public static async Task FailLate([HttpTrigger("get", Route = "fail-late")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("some");
        await request.HttpContext.Response.Body.FlushAsync();
        throw new InvalidOperationException("No.");
    }

    [Function("Say")]
    public IActionResult Say([HttpTrigger("get", Route = "say/{word}")] HttpRequest request, string word)
    {
        LogWord(logger, word);
        return new NoContentResult();
    }

    [Function("Die")]
    public static void Die([HttpTrigger("get", Route = "die")] HttpRequest request) => Environment.FailFast(null);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The word is {Word}.")]
    private static partial void LogWord(ILogger logger, string word);
}
