namespace Localhost.Protocol;

/// <summary>One invocation of a function.</summary>
internal sealed class Invocation(string id)
{
    private readonly TaskCompletionSource<InvocationResponse?> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    /// <summary>The worker's response; null when the worker ended first.</summary>
    public Task<InvocationResponse?> Response => _response.Task;

    public void Complete(InvocationResponse response) => _response.TrySetResult(response);

    public void Lose() => _response.TrySetResult(null);
}
