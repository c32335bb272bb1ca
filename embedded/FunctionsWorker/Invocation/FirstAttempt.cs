namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Nothing is retried, so every attempt is the first and the last.</summary>
internal sealed class FirstAttempt : RetryContext
{
    public static readonly FirstAttempt Instance = new();

    private FirstAttempt()
    {
    }

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
