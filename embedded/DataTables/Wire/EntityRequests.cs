using System.Buffers;
using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables.Wire;

/// <summary>Requests about the rows of one table.</summary>
internal sealed class EntityRequests(TableWire wire, string tableName)
{
    private const string Json = "application/json";

    private static readonly ResponseClassifier OrMissing = new StatusCodeClassifier([200, 204, 404]);

    private readonly string _table = Uri.EscapeDataString(tableName);

    public HttpMessage Add(ITableEntity entity)
    {
        var message = wire.Request(RequestMethod.Post, _table, Body(entity), Json);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return message;
    }

    public HttpMessage Upsert(ITableEntity entity, TableUpdateMode mode) => Write(entity, mode);

    public HttpMessage Update(ITableEntity entity, ETag ifMatch, TableUpdateMode mode)
    {
        if (ifMatch == default)
            throw new ArgumentException("An update needs the ETag that was read, or ETag.All.", nameof(ifMatch));
        var message = Write(entity, mode);
        message.Request.Headers.Add("If-Match", ifMatch.ToString("H"));
        return message;
    }

    /// <summary>A row that is not there is no failure, as in the released client.</summary>
    public HttpMessage Delete(string partitionKey, string rowKey, ETag ifMatch)
    {
        var message = wire.Request(RequestMethod.Delete, RowPath(partitionKey, rowKey), OrMissing);
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString("H"));
        return message;
    }

    public HttpMessage Get(string partitionKey, string rowKey, IEnumerable<string> select) => Read(partitionKey, rowKey, select, null);

    public HttpMessage GetIfExists(string partitionKey, string rowKey, IEnumerable<string> select) =>
        Read(partitionKey, rowKey, select, OrMissing);

    public HttpMessage Query(string filter, IEnumerable<string> select, string token, int? top)
    {
        var (partitionKey, rowKey) = ContinuationToken.Parse(token);
        var query = new QueryText(_table + "()").Add("$filter", filter).Add("$select", select).Add("$top", top)
            .Add("NextPartitionKey", partitionKey).Add("NextRowKey", rowKey);
        return wire.Request(RequestMethod.Get, query.ToString());
    }

    public HttpMessage Transaction(IReadOnlyList<TableTransactionAction> actions) =>
        wire.Request(RequestMethod.Post, "$batch", new BatchWriter(wire.Root, _table).Write(actions), BatchWriter.ContentType);

    private HttpMessage Read(string partitionKey, string rowKey, IEnumerable<string> select, ResponseClassifier classifier)
    {
        var query = new QueryText(RowPath(partitionKey, rowKey)).Add("$select", select);
        return wire.Request(RequestMethod.Get, query.ToString(), classifier);
    }

    private HttpMessage Write(ITableEntity entity, TableUpdateMode mode)
    {
        var body = Body(entity);
        var method = mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put;
        return wire.Request(method, RowPath(entity.PartitionKey, entity.RowKey), body, Json);
    }

    private string RowPath(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return ODataText.RowPath(_table, partitionKey, rowKey);
    }

    private static ReadOnlyMemory<byte> Body(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity));
        var body = new ArrayBufferWriter<byte>(1024);
        EntityWriter.Write(entity, body);
        return body.WrittenMemory;
    }
}
