using BangGiao.Registry.Log;
using BangGiao.Registry.Proofs;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Logging;

namespace BangGiao.Views.Proofs;

/// <summary>Stores the signed head of the current hour, once, however many instances run it.</summary>
/// <remarks>
/// Before that it compares the newest stored head with the log. If the log no longer has what was signed, it warns and signs all the same:
/// both heads together prove to a witness what happened.
/// </remarks>
public sealed partial class HeadRun(
    SignedHeads heads, HeadSigner signer, HeadBlobs blobs, LogTree tree, RegistryReader reader, TimeProvider clock, ILogger<HeadRun> logger)
{
    /// <summary>Stores a head, unless nothing is signed, the registry is empty, or the hour has one.</summary>
    /// <returns>Whether it stored one.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    /// <exception cref="UnprovableLogException">Rows of the log were altered or are missing.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (!signer.IsOn)
        {
            Log.Off(logger);
            return false;
        }
        var snapshot = await reader.CurrentAsync(cancellationToken);
        if (snapshot.Version == 0)
        {
            Log.Empty(logger);
            return false;
        }
        var hour = HeadHour.Of(clock.GetUtcNow());
        await CompareAsync(snapshot, cancellationToken);
        var signed = (await heads.SignAsync(snapshot, cancellationToken))!;
        var isStored = await blobs.CreateAsync(hour, signed.Head.Version, signed.Jws, cancellationToken);
        if (isStored)
            Log.Stored(logger, hour, signed.Head.Version, signed.Head.RootHash);
        else
            Log.Kept(logger, hour);
        return isStored;
    }

    private async Task CompareAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (await NewestAsync(cancellationToken) is not { } newest)
            return;
        var (version, _, root) = newest.Head;
        if (version > snapshot.Version || Convert.ToHexStringLower(await tree.RootAsync(snapshot, version, cancellationToken)) != root)
            Log.Lost(logger, newest.At, version, root, snapshot.Version);
    }

    private async Task<SignedHead?> NewestAsync(CancellationToken cancellationToken)
    {
        foreach (var month in (await blobs.MonthsAsync(cancellationToken)).Take(1))
        {
            foreach (var kept in (await blobs.ListAsync(month, cancellationToken)).Take(1))
                return await blobs.FindAsync(kept.Hour, cancellationToken) is { } jws ? signer.Read(jws) : null;
        }
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "No head was signed, because Integrity__SigningKey is not set.")]
        public static partial void Off(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "No head was signed, because the registry is empty.")]
        public static partial void Empty(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "No head was signed, because {Hour} has one.")]
        public static partial void Kept(ILogger logger, HeadHour hour);

        [LoggerMessage(Level = LogLevel.Information, Message = "Signed the head of {Hour}: version {Version}, root {RootHash}.")]
        public static partial void Stored(ILogger logger, HeadHour hour, long version, string rootHash);

        [LoggerMessage(
            EventId = 4012,
            Level = LogLevel.Warning,
            Message = "The log no longer has what was signed: the head of {At:O} has version {Version} with the root {RootHash}, and the registry is at version {Current}. It was restored to an earlier state, or the log was altered.")]
        public static partial void Lost(ILogger logger, DateTimeOffset at, long version, string rootHash, long current);
    }
}
