using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Localhost.Timers;

/// <summary>
/// A lease on a blob, which lets only one instance run a timer. It is renewed until it is released or lost.
/// </summary>
internal sealed partial class TimerLease : IAsyncDisposable
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(20);

    private readonly BlobLeaseClient _lease;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewals;
    private long _renewedAt;

    private TimerLease(BlobLeaseClient lease, TimeProvider time, ILogger logger)
    {
        _lease = lease;
        _time = time;
        _logger = logger;
        _renewedAt = time.GetTimestamp();
        _renewals = KeepRenewingAsync();
    }

    /// <summary>Cancelled when another instance may hold the lease.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Acquires the lease; null when another instance holds it.</summary>
    public static async Task<TimerLease?> TryAcquireAsync(
        BlobClient blob, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await AcquireAsync(lease, blob, cancellationToken);
            return new TimerLease(lease, time, logger);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }
    }

    /// <summary>
    /// Checks before a run that the lease is still held, and renews it if renewals were delayed, for example while the machine slept.
    /// </summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (_time.GetElapsedTime(_renewedAt) > RenewalInterval + RenewalInterval)
            await RenewAsync(cancellationToken);
        // Checks the lost token directly, because a linked token may be cancelled slightly later.
        _lost.Token.ThrowIfCancellationRequested();
        cancellationToken.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _renewals;
        await ReleaseAsync();
        _end.Dispose();
        _lost.Dispose();
    }

    private static async Task AcquireAsync(BlobLeaseClient lease, BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await lease.AcquireAsync(Duration, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await CreateAsync(blob, cancellationToken);
            await lease.AcquireAsync(Duration, cancellationToken: cancellationToken);
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        await blob.GetParentBlobContainerClient().CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), overwrite: false, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another instance created the blob in the meantime and may have leased it.
        }
    }

    private async Task KeepRenewingAsync()
    {
        try
        {
            while (!_lost.IsCancellationRequested)
            {
                await Task.Delay(RenewalInterval, _time, _end.Token);
                await RenewAsync(_end.Token);
            }
        }
        catch (Exception e) when (_end.IsCancellationRequested)
        {
            // The lease is being released. A renewal in progress may fail, which has no effect.
            Log.NotReleased(_logger, e);
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _lease.RenewAsync(cancellationToken: cancellationToken);
            _renewedAt = _time.GetTimestamp();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotRenewed(_logger, e.GetBaseException().Message);
            if (e is RequestFailedException { Status: 404 or 409 or 412 } || _time.GetElapsedTime(_renewedAt) >= Duration)
                await _lost.CancelAsync();
        }
    }

    private async Task ReleaseAsync()
    {
        if (_lost.IsCancellationRequested)
            return;
        try
        {
            await _lease.ReleaseAsync();
        }
        catch (Exception e)
        {
            Log.NotReleased(_logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of the timer was not renewed: {Cause}")]
        public static partial void NotRenewed(ILogger logger, string cause);

        [LoggerMessage(Level = LogLevel.Debug, Message = "The lease of the timer could not be released; it will expire.")]
        public static partial void NotReleased(ILogger logger, Exception exception);
    }
}
