using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BangGiao.Web.Access;

/// <summary>The tenant's signing keys from its OpenID metadata, read on first use and cached.</summary>
/// <remarks>
/// The keys are read again after <see cref="Fresh"/>. If that fails, the cached ones remain valid until <see cref="Usable"/>. A token
/// signed with an unknown key causes one more read, at least <see cref="BetweenRenewals"/> after the last one. After a failed read
/// there is no further attempt for <see cref="AfterFailure"/>.
/// </remarks>
internal sealed partial class SigningKeys : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    public static readonly TimeSpan Usable = TimeSpan.FromHours(48);
    public static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly string _address;
    private readonly TimeProvider _clock;
    private readonly ILogger<SigningKeys> _logger;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(5) };
    private readonly HttpDocumentRetriever _documents;
    private (OpenIdConnectConfiguration Metadata, DateTimeOffset At)? _read;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;

    public SigningKeys(IOptions<EntraOptions> options, TimeProvider clock, ILogger<SigningKeys> logger)
    {
        (_address, _clock, _logger) = (options.Value.MetadataAddress, clock, logger);
        // EntraOptionsCheck allows plain http only for a loopback address.
        _documents = new(_http) { RequireHttps = _address.StartsWith("https", StringComparison.OrdinalIgnoreCase) };
    }

    /// <summary>The current keys, read again if the cached ones are too old.</summary>
    /// <exception cref="RefusedException">503: no usable keys are cached, and the metadata cannot be read.</exception>
    public async Task<OpenIdConnectConfiguration> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_read is { } read && IsWithin(read, Fresh))
            return read.Metadata;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_read is { } meanwhile && IsWithin(meanwhile, Fresh))
                return meanwhile.Metadata;
            if (await TryReadAsync(cancellationToken) is { } metadata)
                return metadata;
            return _read is { } old && AgeOf(old) < Usable ? old.Metadata : throw Unavailable();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads the keys again; null when the known ones were read too recently.</summary>
    /// <exception cref="RefusedException">503: the metadata cannot be read.</exception>
    public async Task<OpenIdConnectConfiguration?> RenewAsync(OpenIdConnectConfiguration known, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_read is { } read && !ReferenceEquals(read.Metadata, known))
                return read.Metadata;
            if (_read is { } last && IsWithin(last, BetweenRenewals))
                return null;
            return await TryReadAsync(cancellationToken) ?? throw Unavailable();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _gate.Dispose();
    }

    private async Task<OpenIdConnectConfiguration?> TryReadAsync(CancellationToken cancellationToken)
    {
        if (_clock.IsWithin(_failedAt, AfterFailure))
            return null;
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(_address, _documents, cancellationToken);
            if (metadata.SigningKeys.Count == 0)
                throw new InvalidOperationException("The metadata has no keys.");
            _read = (metadata, _clock.GetUtcNow());
            return metadata;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Any failure counts as an outage: the request gets 503, and the error is logged.
            _failedAt = _clock.GetUtcNow();
            Log.Unreadable(_logger, _address, e);
            return null;
        }
    }

    private bool IsWithin((OpenIdConnectConfiguration Metadata, DateTimeOffset At) read, TimeSpan age) => _clock.IsWithin(read.At, age);

    // Keys that the clock puts into the future are usable too: nothing newer can be read.
    private TimeSpan AgeOf((OpenIdConnectConfiguration Metadata, DateTimeOffset At) read) => _clock.GetUtcNow() - read.At;

    private static RefusedException Unavailable() => new(ProblemKind.IdentityUnavailable, "The signing keys of Microsoft Entra ID cannot be read, so bearer tokens cannot be validated. Retry after the time in Retry-After.");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The OpenID metadata at {Address} cannot be read.")]
        public static partial void Unreadable(ILogger logger, string address, Exception exception);
    }
}
