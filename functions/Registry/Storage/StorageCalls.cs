using Azure;
using Azure.Identity;

namespace BangGiao.Registry.Storage;

/// <summary>Tells an outage of storage from an answer of storage, in one place.</summary>
public static class StorageCalls
{
    /// <summary>Makes a call to storage; when storage cannot be reached, or says that it cannot serve now, <see cref="StorageUnavailableException"/>.</summary>
    public static async Task<T> Guard<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return await call();
        }
        catch (Exception e) when (IsOutage(e) && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new StorageUnavailableException("Storage did not answer.", e);
        }
    }

    // Azure.Core says "no connection" as a RequestFailedException without a status, as an AggregateException of all tries, or,
    // when a try took too long, as a cancellation that nobody asked for. A table that is gone is made anew by the
    // next read. Without a token for the app's identity nothing can be asked of storage either.
    internal static bool IsOutage(Exception e) => e switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        RequestFailedException { ErrorCode: "TableNotFound" or "TableBeingDeleted" } => true,
        AggregateException all => all.InnerExceptions.All(IsOutage),
        OperationCanceledException or IOException or HttpRequestException => true,
        AuthenticationFailedException => true,
        _ => false,
    };
}
