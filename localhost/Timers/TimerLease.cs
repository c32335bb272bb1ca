using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Localhost.Timers;

/// <summary>
/// The right to run a timer, held by one instance of all: a lease on a blob, renewed until it is given back or lost.
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

    /// <summary>Fires when another instance may have the right.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Null when another instance has it.</summary>
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

    /// <summary>Makes sure, before a run, that the right is still held; the clock may have jumped over renewals.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (_time.GetElapsedTime(_renewedAt) > RenewalInterval + RenewalInterval)
            await RenewAsync(cancellationToken);
        // The loss itself, too: while another renewal is just telling of it, what is linked to it need not know yet.
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
            // Another instance made it, and may have leased it, meanwhile.
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
            // Given back. A renewal that was under way when that began may fail in any way, and nobody needs it any more.
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

        [LoggerMessage(Level = LogLevel.Debug, Message = "The lease of the timer ended without an answer of storage; it runs out by itself.")]
        public static partial void NotReleased(ILogger logger, Exception exception);
    }
}
