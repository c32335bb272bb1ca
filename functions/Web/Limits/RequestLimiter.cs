using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Limits;

/// <summary>Counts what each client asks for. A client that is idle for long is forgotten.</summary>
public sealed class RequestLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _limiter;

    /// <summary>Reads the settings once.</summary>
    public RequestLimiter(IOptions<RateLimitOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options.Value;
        if (Options.Requests == 0)
            return;
        var window = new FixedWindowRateLimiterOptions { PermitLimit = Options.Requests, Window = TimeSpan.FromSeconds(Options.WindowSeconds), QueueLimit = 0 };
        _limiter = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(client, _ => window));
    }

    /// <summary>The settings.</summary>
    public RateLimitOptions Options { get; }

    /// <summary>Counts one request of a client; null where there is no limit.</summary>
    public RequestAllowance? Take(string client)
    {
        if (_limiter is null)
            return null;
        using var lease = _limiter.AttemptAcquire(client);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        return new(lease.IsAcquired, _limiter.GetStatistics(client)?.CurrentAvailablePermits ?? 0, (int)Math.Ceiling(wait.TotalSeconds));
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter?.Dispose();
}

/// <summary>What a client may still ask for.</summary>
/// <param name="IsGranted">Whether this request is within the limit.</param>
/// <param name="Remaining">How many more are in this window.</param>
/// <param name="RetryAfterSeconds">After how many seconds a refused one can be made again; 0 for a granted one.</param>
public sealed record RequestAllowance(bool IsGranted, long Remaining, int RetryAfterSeconds);
