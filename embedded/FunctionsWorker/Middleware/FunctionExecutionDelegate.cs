namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of an invocation: the middleware further in and, last, the function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
