namespace Microsoft.Azure.Functions.Worker;

/// <summary>The values that an invocation's trigger came with.</summary>
public abstract class BindingContext
{
    /// <summary>By name, case-insensitive: for HTTP the query and, stronger, the route values.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
