using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Timers;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>A function, ready to be invoked. It has either a route or a timer.</summary>
internal sealed class Function(FunctionDefinition definition, Func<WorkerFunctionContext, ValueTask<object?>> call)
{
    public FunctionDefinition Definition => definition;

    public string Name => definition.Name;

    public HttpRoute? Route { get; init; }

    public TimerPlan? Timer { get; init; }

    /// <summary>Switched off by a setting: no request reaches it and no schedule starts it.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>The innermost part of the pipeline.</summary>
    public static FunctionExecutionDelegate Execute { get; } = async context =>
    {
        var own = (WorkerFunctionContext)context;
        own.Result.Value = await own.Function.CallAsync(own);
    };

    private ValueTask<object?> CallAsync(WorkerFunctionContext context) => call(context);
}
