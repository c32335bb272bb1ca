using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Limits;

/// <summary>Counts the requests of each client in fixed windows. Counters of idle clients are removed.</summary>
public sealed class RequestLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _limiter;

    /// <summary>Creates the limiter from the settings.</summary>
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

    /// <summary>Counts one request of a client; null when no limit is set.</summary>
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

/// <summary>The result of counting one request.</summary>
/// <param name="IsGranted">Whether this request is within the limit.</param>
/// <param name="Remaining">The number of requests left in this window.</param>
/// <param name="RetryAfterSeconds">The seconds until a refused request may be retried; 0 for a granted one.</param>
public sealed record RequestAllowance(bool IsGranted, long Remaining, int RetryAfterSeconds);
