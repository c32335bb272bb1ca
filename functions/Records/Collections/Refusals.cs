using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>The refusals of requests for records, with their messages.</summary>
public static class Refusals
{
    /// <summary>A body that is not a record of its collection.</summary>
    public static Refusal Malformed(IReadOnlyList<FieldError> errors) =>
        new(RefusalKind.Malformed, "The body is not a record of this collection: see the errors.") { Errors = errors };

    /// <summary>A record that breaks validation rules.</summary>
    public static Refusal Invalid(IReadOnlyList<FieldError> errors) =>
        new(RefusalKind.Invalid, "The record breaks validation rules: see the errors.") { Errors = errors };

    /// <summary>The record does not exist, or the caller may not see it.</summary>
    public static Refusal NotFound(RecordKey key) => new(RefusalKind.NotFound, $"The record {key} does not exist.") { Missing = key };

    /// <summary>The record was deleted.</summary>
    public static Refusal Deleted(RecordKey key, long version, bool isRestorable) => new(
        RefusalKind.NotFound,
        $"The record {key} was deleted by change {version}. {(isRestorable ? $"POST {key}/restore restores it; " : "")}GET {key}/history lists its changes.");

    /// <summary>The id of a new record is in use.</summary>
    public static Refusal Exists(RecordKey key, long? version) =>
        new(RefusalKind.Conflict, $"The record {key} already exists. Use PUT or PATCH to change it, or choose a different id.") { CurrentVersion = version };

    /// <summary>The id of a new record is that of a deleted one, whose past no write takes away.</summary>
    public static Refusal HasAPast(RecordKey key) => new(
        RefusalKind.Conflict,
        $"The record {key} was deleted. POST {key}/restore restores it. Only an admin makes a new record with its id: choose a different one.");

    /// <summary>The precondition fails, because the record has changed.</summary>
    public static Refusal Stale(RecordKey key, long version) => new(
        RefusalKind.Stale,
        $"The record {key} has changed and now has version {version}. Read it again and apply the change to the new version.")
    { CurrentVersion = version };

    /// <summary>A required precondition is missing.</summary>
    public static Refusal PreconditionMissing(RecordKey key, long? version) => new(
        RefusalKind.PreconditionMissing,
        $"A precondition is required to change {key}: send the header If-Match: \"{version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…"}\". "
        + "To create it, send PUT with If-None-Match: *.")
    { CurrentVersion = version };

    /// <summary>The record did not exist at a version.</summary>
    public static Refusal WasNotThere(RecordKey key, long version) =>
        new(RefusalKind.NotFound, $"The record {key} did not exist at version {version}. GET {key}/history lists its versions.");

    /// <summary>The version to restore is higher than the current one.</summary>
    public static Refusal VersionToCome(long current) => new(RefusalKind.Malformed, "The query has invalid parameters: see the errors.")
    {
        Parameters = [new("version", $"must be at most {current}, the current version of the registry")],
    };

    /// <summary>The record to restore is not deleted.</summary>
    public static Refusal IsThere(RecordKey key, long version) => new(
        RefusalKind.Conflict,
        $"The record {key} is not deleted. To restore an older version of it, use POST {key}/restore?version=N.")
    { CurrentVersion = version };

    /// <summary>Other records refer to the record that is to be deleted.</summary>
    /// <remarks>The refusal lists only those that the caller may see and gives no count, because some may be hidden.</remarks>
    public static Refusal StillNamed(RecordKey key, IReadOnlyList<RecordKey> seen) => new(
        RefusalKind.Conflict,
        $"Other records refer to the record {key}. Change or delete those first.")
    { Conflicts = seen };
}
