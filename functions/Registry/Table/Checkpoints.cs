using Azure;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>Named texts of the timers, such as the progress or a lease. Each one is a row that is written under its ETag.</summary>
public sealed class Checkpoints
{
    private const string Text = "Text";

    private readonly RegistryTable _table;

    internal Checkpoints(RegistryTable table) => _table = table;

    /// <summary>The mark with this name; its text is null when none is stored.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Mark> FindAsync(string name, CancellationToken cancellationToken) =>
        await _table.FindMarkAsync(name, cancellationToken) is { } row ? new(name, row.GetString(Text), row.ETag) : new(name, null, default);

    /// <summary>Stores a new text.</summary>
    /// <returns>The new mark; null when the mark has changed since it was read.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond. The text may or may not be stored.</exception>
    public async Task<Mark?> WriteAsync(Mark before, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        var row = _table.Row(RowKeys.Mark(before.Name));
        row[Text] = text;
        return await _table.PutAsync(row, before.Text is null ? null : before.ETag, cancellationToken) is { } etag ? new(before.Name, text, etag) : null;
    }
}

/// <summary>A named text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The text; null when none is stored.</param>
/// <param name="ETag">The ETag of the row.</param>
public sealed record Mark(string Name, string? Text, ETag ETag);
