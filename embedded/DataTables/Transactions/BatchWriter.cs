using System.Buffers;
using System.Text;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Transactions;

/// <summary>Writes a transaction as one multipart body: a batch of one change set, in it one request per action.</summary>
/// <remarks>The boundaries are fixed: JSON escapes line breaks, so no value can look like one.</remarks>
internal sealed class BatchWriter(string root, string table)
{
    public const string ContentType = "multipart/mixed; boundary=batch_bang";

    private const string Opening =
        "--batch_bang\r\nContent-Type: multipart/mixed; boundary=changeset_giao\r\n\r\n";

    private const string PartOpening =
        "--changeset_giao\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";

    private const string PartHeaders =
        "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n";

    private const string Closing = "--changeset_giao--\r\n--batch_bang--\r\n";

    private const string OtherPartition = "All commands in a batch must operate on same entity group.";

    private readonly ArrayBufferWriter<byte> _body = new(4096);

    public ReadOnlyMemory<byte> Write(IReadOnlyList<TableTransactionAction> actions)
    {
        Text(Opening);
        for (var i = 0; i < actions.Count; i++)
            Action(actions[i], i, actions[0].Entity.PartitionKey);
        Text(Closing);
        return _body.WrittenMemory;
    }

    private void Action(TableTransactionAction action, int index, string partitionKey)
    {
        try
        {
            if (action.Entity.PartitionKey != partitionKey)
                throw new RequestFailedException(400, OtherPartition, "CommandsInBatchActOnDifferentPartitions", null);
            Part(action);
        }
        catch (RequestFailedException refusal)
        {
            // Found here rather than by the emulator, but to be told apart from the service's own refusal by nobody.
            throw new TableTransactionFailedException(new(refusal.Status, $"{index}:{refusal.Message}", refusal.ErrorCode, null));
        }
    }

    private void Part(TableTransactionAction action)
    {
        var entity = action.Entity;
        Text(PartOpening);
        Text(action.ActionType == TableTransactionActionType.Add
            ? $"POST {root}{table} HTTP/1.1\r\nPrefer: return-no-content\r\n"
            : $"{Verb(action.ActionType)} {root}{ODataText.RowPath(table, entity.PartitionKey, entity.RowKey)} HTTP/1.1\r\n");
        Text(PartHeaders);
        if (IfMatch(action) is { } etag)
            Text($"If-Match: {etag}\r\n");
        if (action.ActionType != TableTransactionActionType.Delete)
        {
            Text("Content-Type: application/json\r\n\r\n");
            EntityWriter.Write(entity, _body);
        }

        Text("\r\n\r\n");
    }

    private static string Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => throw new InvalidOperationException($"Unknown action type {type}."),
    };

    // Without an If-Match an update would be an upsert, so it must not be forgotten.
    private static string IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace => action.ETag == default
            ? throw new ArgumentException("An update needs the ETag that was read, or ETag.All.", nameof(action))
            : action.ETag.ToString("H"),
        TableTransactionActionType.Delete => (action.ETag == default ? ETag.All : action.ETag).ToString("H"),
        _ => null,
    };

    private void Text(string text) => Encoding.UTF8.GetBytes(text, _body);
}
