using System.Threading.RateLimiting;
using BangGiao.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Limits;

/// <summary>Counts the requests and the failed authentications of each client in fixed windows. Counters of idle clients are removed.</summary>
public sealed class RequestLimiter : IDisposable
{
    private readonly ClientAddress _address;
    private readonly RateLimitOptions _options;
    private readonly int _ofAnonymous;
    private readonly PartitionedRateLimiter<(string Client, int Most)> _limiter;

    /// <summary>Creates the limiter from the settings.</summary>
    public RequestLimiter(IOptions<RateLimitOptions> options, IOptions<AccessOptions> access, ClientAddress address)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(access);
        (_options, _address) = (options.Value, address);
        _ofAnonymous = access.Value.PublicRead ? RateLimitOptions.RequestsOfAnonymous : 0;
        var window = TimeSpan.FromSeconds(_options.WindowSeconds);
        _limiter = PartitionedRateLimiter.Create<(string Client, int Most), string>(counted => RateLimitPartition.GetFixedWindowLimiter(
            counted.Client, _ => new() { PermitLimit = counted.Most, Window = window, QueueLimit = 0 }));
    }

    /// <summary>Counts a request; null when its client has no limit.</summary>
    public RequestAllowance? TakeRequest(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var principal = http.Request.Principal();
        // A client with a key or token is counted by it, whatever its address.
        if (!ReferenceEquals(principal, Principal.Anonymous))
            return Take($"principal {principal.Credential ?? principal.Name}", _options.Requests ?? 0);
        return TakeByAddress(http, _ofAnonymous);
    }

    /// <summary>Counts a request of a function that is open without authentication, also where only people with a key or token may read.</summary>
    public RequestAllowance? TakeOpenRequest(HttpContext http) => TakeByAddress(http, RateLimitOptions.RequestsOfAnonymous);

    /// <summary>Counts a failed authentication; null when there is no limit.</summary>
    public RequestAllowance? TakeFailure(HttpContext http) => Take($"failures of {_address.Of(http)}", _options.FailedAuthentications);

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    // All clients of a proxy on this machine that does not name them would share the default limit.
    private RequestAllowance? TakeByAddress(HttpContext http, int otherwise) =>
        Take($"address {_address.Of(http)}", _options.Requests ?? (_address.IsOfThisMachine(http) ? 0 : otherwise));

    private RequestAllowance? Take(string client, int most)
    {
        if (most == 0)
            return null;
        using var lease = _limiter.AttemptAcquire((client, most));
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        var left = _limiter.GetStatistics((client, most))?.CurrentAvailablePermits ?? 0;
        return new(lease.IsAcquired, most, _options.WindowSeconds, left, (int)Math.Ceiling(wait.TotalSeconds));
    }
}

/// <summary>The result of counting one request.</summary>
/// <param name="IsGranted">Whether this request is within the limit.</param>
/// <param name="Most">The limit.</param>
/// <param name="WindowSeconds">The length of the window in seconds.</param>
/// <param name="Remaining">The number of requests left in this window.</param>
/// <param name="RetryAfterSeconds">The seconds until a refused request may be retried; 0 for a granted one.</param>
public sealed record RequestAllowance(bool IsGranted, int Most, int WindowSeconds, long Remaining, int RetryAfterSeconds);
