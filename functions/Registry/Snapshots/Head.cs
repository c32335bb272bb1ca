using Azure;

namespace BangGiao.Registry.Snapshots;

/// <summary>The head row of the registry, with the version of the last change. Every commit replaces it under its ETag.</summary>
/// <param name="Version">The version of the last change; 0 for an empty registry.</param>
/// <param name="At">When the last change was written.</param>
/// <param name="Epoch">An id created with the first change. A table that was emptied and filled again has another one.</param>
/// <param name="ETag">The row's ETag; default when the row does not exist.</param>
/// <param name="Pending">A large write whose rows are not all copied yet; null for none.</param>
internal sealed record Head(long Version, DateTimeOffset At, string Epoch, ETag ETag, PendingWrite? Pending)
{
    public static Head None { get; } = new(0, DateTimeOffset.MinValue, "", default, null);

    /// <summary>
    /// The hash of the last change (see <c>LogHash</c>); null before the first change, and when an app version without hashes wrote the
    /// last change.
    /// </summary>
    public string? Hash { get; init; }

    /// <summary>The format that the registry was raised to.</summary>
    public HeadFormat Format { get; init; } = HeadFormat.First;

    /// <summary>Columns of the row that this version of the app does not know. A write keeps them; null for none.</summary>
    public IReadOnlyDictionary<string, object>? Unknown { get; init; }

    public bool Exists => ETag != default;
}

/// <summary>A large write with staged steps, see <c>LargeWrites</c>. First the log is copied, then the rows of the records.</summary>
/// <param name="Commit">The id of the transaction, which is in the keys of the staged rows.</param>
/// <param name="First">The version of its first change.</param>
/// <param name="Count">The number of steps.</param>
/// <param name="Done">The number of completed steps.</param>
internal sealed record PendingWrite(string Commit, long First, int Count, int Done)
{
    /// <summary>The count that the head will have when the log is copied; null when it counts the changes already.</summary>
    public UncountedChanges? Uncounted { get; init; }

    /// <summary>Whether all changes are in the log, so that only rows of records are still to be copied.</summary>
    public bool HasLog { get; init; }

    /// <summary>
    /// Whether an earlier version of the app began the write. It counted the changes before it copied the log, so the registry cannot be
    /// read until the write is finished.
    /// </summary>
    public bool HidesRegistry => Uncounted is null && !HasLog;
}

/// <summary>The changes of a large write that the head does not count yet.</summary>
/// <param name="Last">The version of the last change.</param>
/// <param name="At">The time of the changes.</param>
/// <param name="Hash">The hash of the last change.</param>
/// <param name="LogSteps">The number of steps that copy the log. The last one of them makes the head count the changes.</param>
internal sealed record UncountedChanges(long Last, DateTimeOffset At, string? Hash, int LogSteps);
