namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Code around every invocation. One instance serves all invocations, so it may only keep what singletons may.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around <paramref name="next"/>, or instead of it.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
