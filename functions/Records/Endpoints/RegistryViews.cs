using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Opens the registry view of a request: for its caller, as of a day, as known at a version.</summary>
public sealed class RegistryViews(CollectionRegistry collections, RegistryReader reader, RegistryHistory history, OwnerCalendar calendar, TimeProvider clock)
{
    /// <summary>Opens a view on a snapshot that is up to date with storage.</summary>
    /// <exception cref="RefusedException">400: the version or instant is in the future.</exception>
    public async Task<RegistryView> OpenAsync(HttpRequest request, ViewParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var current = await reader.CurrentAsync(cancellationToken);
        var snapshot = await SnapshotAsync(parameters, current, cancellationToken);
        var now = snapshot.Version == current.Version ? null : current;
        var principal = request.Principal();
        return new(collections, snapshot, principal.Sight, parameters.AsOf ?? calendar.Today, now);
    }

    /// <summary>A principal's view of a snapshot as of today.</summary>
    public RegistryView Open(Snapshot snapshot, Principal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return new(collections, snapshot, principal.Sight, calendar.Today);
    }

    /// <summary>What anybody may see today, on a snapshot that is up to date with storage.</summary>
    public async Task<RegistryView> OpenToPublicAsync(CancellationToken cancellationToken) => Open(await reader.CurrentAsync(cancellationToken), Principal.Anonymous);

    private async Task<Snapshot> SnapshotAsync(ViewParameters parameters, Snapshot current, CancellationToken cancellationToken)
    {
        if (parameters.KnownAtInstant is { } instant)
        {
            // The clock of another instance may be ahead, so instants up to the last change are accepted too.
            if (instant > clock.GetUtcNow() && instant > current.At)
                throw Fault(parameters, "must not be in the future");
            return await history.AsKnownAtAsync(await history.VersionAtAsync(instant, cancellationToken), cancellationToken);
        }
        if (parameters.KnownAtVersion is not { } version)
            return current;
        if (version > current.Version)
            throw Fault(parameters, $"must be at most {current.Version}, the current version of the registry");
        var snapshot = await history.AsKnownAtAsync(version, cancellationToken);
        return snapshot.Head.Hash?.StartsWith(parameters.History, StringComparison.Ordinal) != false
            ? snapshot
            : throw Fault(parameters, "belongs to a state of the registry that was lost when it was restored: start again with the first page");
    }

    private static RefusedException Fault(ViewParameters parameters, string detail) =>
        new(new(RefusalKind.Malformed, "The query has invalid parameters: see the errors.") { Parameters = [new(parameters.VersionParameter, detail)] });
}

/// <summary>The time parameters of a request.</summary>
/// <param name="AsOf">The day as of which facts are stated; null for today.</param>
/// <param name="KnownAtVersion">The version of the registry to read; null for the current one.</param>
/// <param name="KnownAtInstant">The instant at which the registry is read; null for now.</param>
public sealed record ViewParameters(DateOnly? AsOf, long? KnownAtVersion, DateTimeOffset? KnownAtInstant)
{
    /// <summary>Today, at the current version.</summary>
    public static ViewParameters Current { get; } = new(null, null, null);

    /// <summary>The name of the parameter with the version or instant, for error messages.</summary>
    public string VersionParameter { get; init; } = "knownAt";

    /// <summary>The first digits of the hash of the version to read; empty when the client does not know them.</summary>
    public string History { get; init; } = "";

    /// <summary>Reads <c>asOf</c> and <c>knownAt</c>.</summary>
    public static ViewParameters Read(Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var asOf = parameters.Day("asOf");
        if (parameters.Text("knownAt") is not { } text)
            return new(asOf, null, null);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return new(asOf, version, null);
        if (Instant.TryParse(text, out var instant))
            return new(asOf, null, instant);
        parameters.Fault("knownAt", "must be a version of the registry, or an instant such as 2026-01-31T08:00:00Z");
        return new(asOf, null, null);
    }
}
