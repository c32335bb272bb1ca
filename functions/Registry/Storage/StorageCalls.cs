using System.Text.Json;
using Azure;
using Azure.Identity;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Registry.Storage;

/// <summary>Distinguishes outages of storage from error responses.</summary>
public static class StorageCalls
{
    /// <summary>
    /// Calls storage, and throws <see cref="StorageUnavailableException"/> when it cannot be reached or is not able to serve the request.
    /// </summary>
    public static async Task<T> Guard<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return await call();
        }
        catch (Exception e) when (IsOutage(e) && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            StorageMeter.Failed();
            throw new StorageUnavailableException("Storage did not respond.", e);
        }
    }

    // Azure.Core reports a missing connection as a RequestFailedException without a status or as an AggregateException of all attempts, and
    // a timeout of an attempt as a cancellation. A status of success, or a fault in the JSON, means that the answer was cut off. A missing table is
    // created by the next read. A failed authentication of the app's identity makes storage unavailable too.
    internal static bool IsOutage(Exception e) => e switch
    {
        RequestFailedException { Status: 0 or (>= 200 and < 300) or 408 or 429 or >= 500 } => true,
        RequestFailedException { ErrorCode: "TableNotFound" or "TableBeingDeleted" } => true,
        AggregateException all => all.InnerExceptions.All(IsOutage),
        OperationCanceledException or IOException or HttpRequestException or JsonException => true,
        AuthenticationFailedException => true,
        _ => false,
    };
}
