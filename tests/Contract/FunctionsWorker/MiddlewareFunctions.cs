using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Contract.FunctionsWorker.Middleware;

public sealed class Trail
{
    public List<string> Steps { get; } = [];
}

/// <summary>A service of the invocation's scope.</summary>
public sealed class Scoped : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}

public sealed class Traced(Trail trail, Scoped scoped) : IDisposable
{
    [Function("Traced")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req, FunctionContext context)
    {
        trail.Steps.Add("function");
        var isSame = ReferenceEquals(scoped, context.InstanceServices.GetService(typeof(Scoped)));
        return new OkObjectResult($"{context.Items.Count > 0} {isSame}");
    }

    public void Dispose() => trail.Steps.Add("disposed");
}

public sealed class Faulty(Trail trail)
{
    [Function("Faulty")]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req)
    {
        await Task.Yield();
        throw new InvalidOperationException($"Step {trail.Steps.Count}.");
    }
}

/// <summary>Leaves its mark before and after; counts its instances, of which there is to be one.</summary>
public sealed class Marking(Trail trail) : IFunctionsWorkerMiddleware
{
    private int _calls;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        trail.Steps.Add($"marking {++_calls}");
        await next(context);
        trail.Steps.Add("marked");
    }
}
