namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation results in. Middleware may read it, replace it, or set it and not call the function at all.</summary>
public class InvocationResult
{
    internal InvocationResult()
    {
    }

    /// <summary>The result; for HTTP an <c>IActionResult</c> or <c>IResult</c> is sent, anything else is an empty 200.</summary>
    public object? Value { get; set; }
}
