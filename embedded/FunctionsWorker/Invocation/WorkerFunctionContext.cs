using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Discovery;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>
/// The context of one invocation. What few invocations ask for (id, items, features, trace) is made when asked for,
/// so a request does not pay for it.
/// </summary>
internal sealed class WorkerFunctionContext : FunctionContext
{
    private string? _invocationId;
    private IDictionary<object, object>? _items;
    private InvocationFeatures? _features;
    private BindingContext? _bindingContext;
    private TraceContext? _traceContext;

    private WorkerFunctionContext(Function function, IServiceProvider services, CancellationToken cancellationToken)
    {
        Function = function;
        InstanceServices = services;
        CancellationToken = cancellationToken;
    }

    public Function Function { get; }

    public HttpContext? HttpContext { get; private init; }

    public TimerInfo? Timer { get; private init; }

    public InvocationResult Result { get; } = new();

    public override string InvocationId => _invocationId ??= Guid.CreateVersion7().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override TraceContext TraceContext => _traceContext ??= WorkerTraceContext.Of(HttpContext);

    public override BindingContext BindingContext => _bindingContext ??= new WorkerBindingContext(HttpContext);

    public override RetryContext RetryContext => FirstAttempt.Instance;

    public override IServiceProvider InstanceServices { get; set; }

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override IInvocationFeatures Features => _features ??= new InvocationFeatures(Result);

    public override CancellationToken CancellationToken { get; }

    public static WorkerFunctionContext ForRequest(Function function, HttpContext http) =>
        new(function, http.RequestServices, http.RequestAborted) { HttpContext = http };

    public static WorkerFunctionContext ForTimer(
        Function function, TimerInfo timer, IServiceProvider services, CancellationToken cancellationToken) =>
        new(function, services, cancellationToken) { Timer = timer };
}
