namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// A value of the request does not fit the parameter that it is bound to. Unhandled it is an empty 500 and not a 400:
/// take text and parse it, or constrain the route.
/// </summary>
public sealed class FunctionInputConverterException : FunctionWorkerException
{
    internal FunctionInputConverterException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
