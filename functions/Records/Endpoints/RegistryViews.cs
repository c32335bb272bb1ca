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

/// <summary>Opens the view that a request asks for: of whom, as of which day, as known at which version.</summary>
public sealed class RegistryViews(CollectionRegistry collections, RegistryReader reader, RegistryHistory history, OwnerCalendar calendar, TimeProvider clock)
{
    /// <summary>Opens a view, caught up with storage.</summary>
    /// <exception cref="RefusedException">The version that is asked for is not there yet.</exception>
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

    private async Task<Snapshot> SnapshotAsync(ViewParameters parameters, Snapshot current, CancellationToken cancellationToken)
    {
        if (parameters.KnownAtInstant is { } instant)
        {
            // Another instance's clock may be ahead: what it wrote is known all the same.
            if (instant > clock.GetUtcNow() && instant > current.At)
                throw Fault(parameters, "is an instant to come: what will be known then is not known yet");
            return await history.AsKnownAtAsync(await history.VersionAtAsync(instant, cancellationToken), cancellationToken);
        }
        if (parameters.KnownAtVersion is not { } version)
            return current;
        return version <= current.Version
            ? await history.AsKnownAtAsync(version, cancellationToken)
            : throw Fault(parameters, $"is of a version to come: the registry is at {current.Version}");
    }

    private static RefusedException Fault(ViewParameters parameters, string detail) =>
        new(new(RefusalKind.Malformed, "The query has faults: see the errors.") { Parameters = [new(parameters.VersionParameter, detail)] });
}

/// <summary>The two times that a request may name.</summary>
/// <param name="AsOf">What was true on that day; null for today.</param>
/// <param name="KnownAtVersion">What the registry said at that version; null for now.</param>
/// <param name="KnownAtInstant">What it said at that instant; null for now.</param>
public sealed record ViewParameters(DateOnly? AsOf, long? KnownAtVersion, DateTimeOffset? KnownAtInstant)
{
    /// <summary>The parameter that the version or the instant stood in.</summary>
    public string VersionParameter { get; init; } = "knownAt";

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
        parameters.Fault("knownAt", "must be a version of the registry, or an instant as 2026-01-31T08:00:00Z");
        return new(asOf, null, null);
    }
}
