using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>The texts of what is refused about records, in one place.</summary>
public static class Refusals
{
    /// <summary>A body that is not a record of its collection.</summary>
    public static Refusal Malformed(IReadOnlyList<FieldError> errors) =>
        new(RefusalKind.Malformed, "The body is not a record of this collection: see the errors.") { Errors = errors };

    /// <summary>A record that breaks rules.</summary>
    public static Refusal Invalid(IReadOnlyList<FieldError> errors) =>
        new(RefusalKind.Invalid, "The record breaks a rule: see the errors.") { Errors = errors };

    /// <summary>No such record, or none that the principal may see.</summary>
    public static Refusal NotFound(RecordKey key) => new(RefusalKind.NotFound, $"There is no record {key}.");

    /// <summary>No such record any more.</summary>
    public static Refusal Deleted(RecordKey key, long version) => new(
        RefusalKind.NotFound,
        $"The record {key} was deleted by change {version}. POST {key}/restore brings it back; {key}/history tells what it was.");

    /// <summary>An id that is taken.</summary>
    public static Refusal Exists(RecordKey key, long? version) =>
        new(RefusalKind.Conflict, $"There is a record {key} already. PUT or PATCH it, or take another id.") { CurrentVersion = version };

    /// <summary>A client that believes something else of the record.</summary>
    public static Refusal Stale(RecordKey key, long version) => new(
        RefusalKind.Stale,
        $"The record {key} has version {version} now. Read it again and repeat the change on what it is.")
    { CurrentVersion = version };

    /// <summary>A client that says nothing of what it believes.</summary>
    public static Refusal PreconditionMissing(RecordKey key, long? version) => new(
        RefusalKind.PreconditionMissing,
        $"Say which version of {key} you change, as If-Match: \"{version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…"}\"; "
        + "or, to create it, If-None-Match: * with PUT.")
    { CurrentVersion = version };

    /// <summary>A version at which the record was not there.</summary>
    public static Refusal WasNotThere(RecordKey key, long version) =>
        new(RefusalKind.NotFound, $"There was no record {key} at version {version}; {key}/history lists the versions that it has.");

    /// <summary>A version that no restoring can go back to.</summary>
    public static Refusal VersionToCome(long current) => new(RefusalKind.Malformed, "The query has faults: see the errors.")
    {
        Parameters = [new("version", $"is a version to come: the registry is at {current}")],
    };

    /// <summary>A record that needs no bringing back.</summary>
    public static Refusal IsThere(RecordKey key, long version) => new(
        RefusalKind.Conflict,
        $"The record {key} is not deleted. To set it back to an older state, say which: {key}/restore?version=N.")
    { CurrentVersion = version };

    /// <summary>A record that others name, of which the principal may see some.</summary>
    /// <remarks>How many there are is not told: some may be hidden.</remarks>
    public static Refusal StillNamed(RecordKey key, IReadOnlyList<RecordKey> seen) => new(
        RefusalKind.Conflict,
        $"The record {key} is named by other records; change or delete those first.")
    { Conflicts = seen };
}
