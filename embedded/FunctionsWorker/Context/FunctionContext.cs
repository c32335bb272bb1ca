namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function, as middleware and the function see it.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to the invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The same for every invocation of a function.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The distributed trace that the invocation belongs to.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>The values that the trigger came with.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which attempt this is.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of the invocation's scope; for HTTP the same object as the request's services.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function hand to each other within the invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Typed companions of the invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Fires when the client goes away, when the app stops, or when a timer's lease is lost.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
