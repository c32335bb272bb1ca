using Azure;

namespace BangGiao.Registry.Snapshots;

/// <summary>The head row of the registry, with the version of the last change. Every commit replaces it under its ETag.</summary>
/// <param name="Version">The version of the last change; 0 for an empty registry.</param>
/// <param name="At">When the last change was written.</param>
/// <param name="Epoch">An id created with the first change. A table that was emptied and filled again has another one.</param>
/// <param name="ETag">The row's ETag; default when the row does not exist.</param>
/// <param name="Pending">A committed large write whose rows are not all copied yet; null for none.</param>
internal sealed record Head(long Version, DateTimeOffset At, string Epoch, ETag ETag, PendingWrite? Pending)
{
    public static Head None { get; } = new(0, DateTimeOffset.MinValue, "", default, null);

    /// <summary>
    /// The hash of the last change (see <c>LogHash</c>); null before the first change, and when an app version without hashes wrote the
    /// last change.
    /// </summary>
    public string? Hash { get; init; }

    public bool Exists => ETag != default;
}

/// <summary>A committed large write with staged steps, see <c>LargeWrites</c>.</summary>
/// <param name="Commit">The id of the transaction, which is in the keys of the staged rows.</param>
/// <param name="First">The version of its first change.</param>
/// <param name="Count">The number of steps.</param>
/// <param name="Done">The number of completed steps.</param>
internal sealed record PendingWrite(string Commit, long First, int Count, int Done);
