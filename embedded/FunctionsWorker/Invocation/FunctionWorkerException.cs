namespace Microsoft.Azure.Functions.Worker;

/// <summary>A fault of the worker, as against one of the function.</summary>
public class FunctionWorkerException : Exception
{
    internal FunctionWorkerException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
