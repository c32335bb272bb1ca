using Azure;
using Azure.Data.Tables;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>What timers note for each other, beside the log: how far one has come, who is at it. One row each, written under its ETag.</summary>
public sealed class Checkpoints
{
    private const string Text = "Text";

    private readonly RegistryTable _table;

    internal Checkpoints(RegistryTable table) => _table = table;

    /// <summary>What is noted under a name; one without text when nothing is.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public async Task<Mark> FindAsync(string name, CancellationToken cancellationToken) =>
        await _table.FindMarkAsync(name, cancellationToken) is { } row ? new(name, row.GetString(Text), row.ETag) : new(name, null, default);

    /// <summary>Notes another text.</summary>
    /// <returns>The mark as it is then; null when somebody else has written since it was read.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer; whether it is noted is then not known.</exception>
    public async Task<Mark?> WriteAsync(Mark before, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        var row = _table.Row(RowKeys.Mark(before.Name));
        row[Text] = text;
        TableTransactionAction action = before.Text is null
            ? new(TableTransactionActionType.Add, row)
            : new(TableTransactionActionType.UpdateReplace, row, before.ETag);
        return await _table.SubmitAsync([action], cancellationToken) is { } etag ? new(before.Name, text, etag) : null;
    }
}

/// <summary>What is noted under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">What is noted; null for nothing.</param>
/// <param name="ETag">The row's.</param>
public sealed record Mark(string Name, string? Text, ETag ETag);
