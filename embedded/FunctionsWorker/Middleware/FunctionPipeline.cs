namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The middleware of an app, in the order of the calls.</summary>
internal sealed class FunctionPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware) => _middleware.Add(middleware);

    public FunctionExecutionDelegate EndingIn(FunctionExecutionDelegate last)
    {
        var whole = last;
        for (var i = _middleware.Count - 1; i >= 0; i--)
            whole = _middleware[i](whole);
        return whole;
    }
}
