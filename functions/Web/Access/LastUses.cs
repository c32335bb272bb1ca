using System.Collections.Concurrent;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BangGiao.Web.Access;

/// <summary>Notes the hour of each credential's last use, and tells a caller whose key is about to expire.</summary>
/// <remarks>
/// An instance writes at most one row per credential and hour, and no request waits for it. What cannot be written is left out: the last
/// use of a key is useful to know, but not a reason to refuse a request.
/// </remarks>
internal sealed partial class LastUses(UseLog uses, TimeProvider clock, ILogger<LastUses> logger)
{
    /// <summary>The time before a key's end from which on its answers announce it.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    private readonly ConcurrentDictionary<(string Credential, bool IsFormer), DateTimeOffset> _noted = new();

    /// <summary>Notes that a request came with a credential.</summary>
    public void Note(HttpContext http, Identification found)
    {
        if (found.Principal is not { Credential: { } credential } principal || !(principal.IsKey || principal.IsBearer))
            return;
        var now = clock.GetUtcNow();
        if (principal.IsKey && principal.ExpiresAt - now is { } left && left <= Notice)
            http.Response.Headers[OwnHeaders.KeyExpires] = Instant.Text(principal.ExpiresAt!.Value);
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        if (_noted.TryGetValue((credential, found.IsFormer), out var noted) && noted >= hour)
            return;
        _noted[(credential, found.IsFormer)] = hour;
        _ = WriteAsync(new(credential, principal.Name, string.Join(' ', principal.Roles.Select(role => CodeName.Of(role))), principal.Clearance == Classification.Confidential)
        {
            At = found.IsFormer ? null : hour,
            FormerAt = found.IsFormer ? hour : null,
        });
    }

    private async Task WriteAsync(CredentialUse use)
    {
        try
        {
            await uses.WriteAsync(use, CancellationToken.None);
        }
        catch (Exception e) when (e is StorageUnavailableException or Azure.RequestFailedException or OperationCanceledException)
        {
            Log.NotNoted(logger, use.Credential, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The last use of {Credential} could not be noted.")]
        public static partial void NotNoted(ILogger logger, string credential, Exception exception);
    }
}
