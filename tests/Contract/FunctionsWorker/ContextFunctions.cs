using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.FunctionsWorker.Context;

/// <summary>Hands the test what the function was given.</summary>
public sealed class Seen
{
    public FunctionContext? Context { get; set; }

    public IReadOnlyDictionary<string, object?>? Data { get; set; }

    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

public sealed class Shows(Seen seen)
{
    [Function("Shows")]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shows/{id}")] HttpRequest req, FunctionContext context, string id)
    {
        seen.Context = context;
        seen.Data = context.BindingContext.BindingData;
        context.GetLogger("Chosen").Log(Microsoft.Extensions.Logging.LogLevel.Information, default, id, null, (text, _) => text);
        return new OkObjectResult($"{context.InvocationId} {context.TraceContext.TraceParent}");
    }
}

public sealed class WaitsForEver(Seen seen)
{
    [Function("WaitsForEver")]
    public async Task Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(seen.Cancelled.SetResult);
        seen.Started.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
