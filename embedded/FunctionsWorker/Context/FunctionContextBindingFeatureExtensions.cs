using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reaches the values that go in and out of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The result of the invocation; the same object for all who ask.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context is WorkerFunctionContext own ? own.Result : ResultAmongFeatures(context.Features);
    }

    private static InvocationResult ResultAmongFeatures(IInvocationFeatures features)
    {
        if (features.Get<InvocationResult>() is { } known)
            return known;
        var result = new InvocationResult();
        features.Set(result);
        return result;
    }
}
