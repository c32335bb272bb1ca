namespace Localhost.Protocol;

/// <summary>One run of a function.</summary>
internal sealed class Invocation(string id)
{
    private readonly TaskCompletionSource<InvocationResponse?> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    /// <summary>What the worker said of its end; null when the worker was lost meanwhile.</summary>
    public Task<InvocationResponse?> Response => _response.Task;

    public void Complete(InvocationResponse response) => _response.TrySetResult(response);

    public void Lose() => _response.TrySetResult(null);
}
