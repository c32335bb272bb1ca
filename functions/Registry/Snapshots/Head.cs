using Azure;
using BangGiao.Registry.Sealing;

namespace BangGiao.Registry.Snapshots;

/// <summary>The head row: the number of the last change, and what makes replacing it safe.</summary>
/// <param name="Version">The last change's number; 0 when nothing was ever written.</param>
/// <param name="At">When it was written.</param>
/// <param name="Epoch">Made with the first change: a table that was emptied and filled again has another one.</param>
/// <param name="ETag">What the row must still have when it is replaced; default when there is no row yet.</param>
/// <param name="Pending">A large write that has happened and is not yet copied to its rows; null for none.</param>
internal sealed record Head(long Version, DateTimeOffset At, string Epoch, ETag ETag, PendingWrite? Pending)
{
    public static Head None { get; } = new(0, DateTimeOffset.MinValue, "", default, null);

    /// <summary>The hash of the last change (see <see cref="LogHash"/>); null before the first change, and where an app that knew of no hashes wrote last.</summary>
    public string? Hash { get; init; }

    public bool Exists => ETag != default;
}

/// <summary>A write of more rows than one transaction takes: staged steps that the head has already counted in.</summary>
/// <param name="Commit">The id that the staged rows carry.</param>
/// <param name="First">The number of its first change.</param>
/// <param name="Count">How many steps it has.</param>
/// <param name="Done">How many of them are taken already.</param>
internal sealed record PendingWrite(string Commit, long First, int Count, int Done);
