using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Notices.Calendar;

/// <summary>Creates calendar tokens and finds the principal of a token.</summary>
public sealed class CalendarTokens(RegistryReader reader) : ITokens
{
    private const string Prefix = "bgc_";
    private const string CredentialPrefix = "calendar:";
    private const int Bytes = 32;
    private const int MaxTokenLength = 200;

    /// <summary>A new token of 256 random bits, in characters that need no escaping in a URL.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash of a token, as it is stored.</summary>
    public static string Sha256Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <inheritdoc/>
    public async Task<Principal?> FindAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length is 0 or > MaxTokenLength)
            return null;
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var known = snapshot[CalendarTokenCollection.PathName]
            .Index("sha256", record => new[] { record.As<CalendarToken>().Sha256 })[Sha256Of(token)]
            .Select(record => record.As<CalendarToken>())
            .FirstOrDefault(kept => kept.RevokedAt is null);
        return known is null ? null : PrincipalOf(known);
    }

    /// <summary>Whether a principal is a token that does not open the feeds of changes.</summary>
    internal static bool IsShutToChanges(Principal principal, Snapshot snapshot) =>
        principal.Credential is { } credential && credential.StartsWith(CredentialPrefix, StringComparison.Ordinal)
        && snapshot.Find(new(CalendarTokenCollection.PathName, credential[CredentialPrefix.Length..]))?.As<CalendarToken>() is not { Changes: true };

    private static Principal PrincipalOf(CalendarToken token) => new(
        $"calendar token {token.Id}",
        token.Clearance == Classification.Public ? Role.Public : Role.Reader,
        Confidential: token.Clearance == Classification.Confidential)
    { Credential = CredentialPrefix + token.Id };
}
