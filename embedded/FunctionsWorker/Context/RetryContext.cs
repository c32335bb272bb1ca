namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which attempt of a retried invocation this is. The stand-in retries none, so both figures are 0.</summary>
public abstract class RetryContext
{
    /// <summary>How many attempts came before.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many retries there may be.</summary>
    public abstract int MaxRetryCount { get; }
}
