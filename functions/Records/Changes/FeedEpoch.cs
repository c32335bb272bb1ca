using System.Globalization;

namespace BangGiao.Records.Changes;

/// <summary>The epoch of the change feed: it identifies the registry, and its history up to a version.</summary>
/// <remarks>
/// The epoch of the head stays the same when a table is restored to an earlier state. The hash of a change covers all changes before it,
/// so it differs when the version was given again to another change.
/// </remarks>
/// <param name="Registry">The epoch of the registry's head; empty for a registry without changes.</param>
/// <param name="Version">A version of the registry.</param>
/// <param name="Hash">The first digits of the hash of the change with this version; empty when it has none.</param>
public sealed record FeedEpoch(string Registry, long Version, string Hash)
{
    private const char Separator = '-';
    private const int HashLength = 16;

    /// <summary>The epoch of a client that sent none.</summary>
    public static FeedEpoch None { get; } = new("", 0, "");

    /// <summary>The epoch of a version.</summary>
    /// <param name="registry">The epoch of the registry's head.</param>
    /// <param name="version">The version.</param>
    /// <param name="hash">The hash of the change with this version; null when it has none.</param>
    public static FeedEpoch Of(string registry, long version, string? hash) => new(registry, version, hash?[..HashLength] ?? "");

    /// <summary>Reads the text of an epoch. A text of another form is the epoch of a head alone, as earlier versions of the app gave it.</summary>
    public static FeedEpoch Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Separator) is [var registry, var number, var hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? new(registry, version, hash)
                : new(text, 0, "");
    }

    /// <summary>The text for clients.</summary>
    public string Text => Hash.Length == 0 ? Registry : string.Create(CultureInfo.InvariantCulture, $"{Registry}{Separator}{Version}{Separator}{Hash}");

    /// <summary>Whether a client with this epoch has read the same history as one with the other epoch of the same version.</summary>
    public bool Agrees(FeedEpoch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Registry == other.Registry && (Hash.Length == 0 || other.Hash.Length == 0 || Hash == other.Hash);
    }
}
