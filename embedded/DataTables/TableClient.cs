using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Queries;
using Azure.Data.Tables.Transactions;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The rows of one table. Refusals are <see cref="RequestFailedException"/>s with the service's status and code.</summary>
public class TableClient
{
    private readonly TableWire _wire;
    private readonly TableRequests _tables;
    private readonly EntityRequests _rows;

    /// <summary>A table of a connection string's account; UseDevelopmentStorage=true is the emulator on its usual port.</summary>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <inheritdoc cref="TableClient(string, string)"/>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableWire.Connect(connectionString, options), tableName)
    {
    }

    /// <summary>A table of the account at an address, with one of the account's keys.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    /// <inheritdoc cref="TableClient(Uri, string, TableSharedKeyCredential)"/>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableWire.Connect(endpoint, credential, options), tableName)
    {
    }

    /// <summary>A table of the account at an https address, with a token of Microsoft Entra ID.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableWire.Connect(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <summary>For a derived class that overrides what it uses.</summary>
    protected TableClient()
    {
    }

    internal TableClient(TableWire wire, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _wire = wire;
        _tables = new TableRequests(wire);
        _rows = new EntityRequests(wire, tableName);
        Name = tableName;
        Uri = new Uri(wire.Root + Uri.EscapeDataString(tableName));
    }

    /// <summary>The account's name.</summary>
    public virtual string AccountName => _wire.AccountName;

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>The table's address.</summary>
    public virtual Uri Uri { get; }

    /// <summary>Creates the table; 409 TableAlreadyExists if there is one.</summary>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        TableServiceClient.Named(Name, _wire.Send(_tables.Create(Name), cancellationToken));

    /// <inheritdoc cref="Create"/>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableServiceClient.Named(Name, await _wire.SendAsync(_tables.Create(Name), cancellationToken));

    /// <summary>Creates the table unless there is one; the answer's status (204 or 409) tells which.</summary>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        TableServiceClient.Named(Name, _wire.Send(_tables.CreateIfNotExists(Name), cancellationToken));

    /// <inheritdoc cref="CreateIfNotExists"/>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableServiceClient.Named(Name, await _wire.SendAsync(_tables.CreateIfNotExists(Name), cancellationToken));

    /// <summary>Deletes the table with its rows; that there is none is answered by status 404, not by an exception.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        _wire.Send(_tables.Delete(Name), cancellationToken);

    /// <inheritdoc cref="Delete"/>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        await _wire.SendAsync(_tables.Delete(Name), cancellationToken);

    /// <summary>Adds a row; 409 EntityAlreadyExists if there is one.</summary>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => _wire.Send(_rows.Add(entity), cancellationToken);

    /// <inheritdoc cref="AddEntity{T}(T, CancellationToken)"/>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => await _wire.SendAsync(_rows.Add(entity), cancellationToken);

    /// <summary>Adds a row, or merges into or replaces the one there is, whatever its version.</summary>
    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => _wire.Send(_rows.Upsert(entity, mode), cancellationToken);

    /// <inheritdoc cref="UpsertEntity{T}(T, TableUpdateMode, CancellationToken)"/>
    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await _wire.SendAsync(_rows.Upsert(entity, mode), cancellationToken);

    /// <summary>
    /// Merges into or replaces a row of this version: 404 ResourceNotFound if there is none, 412 UpdateConditionNotSatisfied
    /// if it is another version.
    /// </summary>
    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => _wire.Send(_rows.Update(entity, ifMatch, mode), cancellationToken);

    /// <inheritdoc cref="UpdateEntity{T}(T, ETag, TableUpdateMode, CancellationToken)"/>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await _wire.SendAsync(_rows.Update(entity, ifMatch, mode), cancellationToken);

    /// <summary>
    /// Deletes a row: 412 UpdateConditionNotSatisfied if it is another version. That there is none is answered by status
    /// 404, not by an exception.
    /// </summary>
    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _wire.Send(_rows.Delete(partitionKey, rowKey, ifMatch), cancellationToken);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await _wire.SendAsync(_rows.Delete(partitionKey, rowKey, ifMatch), cancellationToken);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual async Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Reads a row; 404 ResourceNotFound if there is none. What is not selected stays at its default.</summary>
    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Found<T>(_wire.Send(_rows.Get(partitionKey, rowKey, select), cancellationToken));

    /// <inheritdoc cref="GetEntity{T}(string, string, IEnumerable{string}, CancellationToken)"/>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Found<T>(await _wire.SendAsync(_rows.Get(partitionKey, rowKey, select), cancellationToken));

    /// <summary>Reads a row if there is one. A missing table reads as a missing row.</summary>
    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => FoundOrNot<T>(_wire.Send(_rows.GetIfExists(partitionKey, rowKey, select), cancellationToken));

    /// <inheritdoc cref="GetEntityIfExists{T}(string, string, IEnumerable{string}, CancellationToken)"/>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        FoundOrNot<T>(await _wire.SendAsync(_rows.GetIfExists(partitionKey, rowKey, select), cancellationToken));

    /// <summary>The rows that fit the filter, by partition and row key, asked for as they are enumerated.</summary>
    public virtual Pageable<T> Query<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new LazyPages<T>(Rows<T>(filter, maxPerPage, select), cancellationToken);

    /// <inheritdoc cref="Query{T}(string, int?, IEnumerable{string}, CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new LazyAsyncPages<T>(Rows<T>(filter, maxPerPage, select), cancellationToken);

    /// <summary>
    /// Does all actions or none; <see cref="TableTransactionFailedException"/> names the action that was refused.
    /// The responses are in the order of the actions, each with its row's new ETag.
    /// </summary>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = Listed(transactionActions);
        return Done(_wire.Send(_rows.Transaction(actions), cancellationToken), actions.Count);
    }

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = Listed(transactionActions);
        return Done(await _wire.SendAsync(_rows.Transaction(actions), cancellationToken), actions.Count);
    }

    /// <summary>A filter with the interpolated values as literals of their types: quotes doubled, dates in UTC.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Of(filter);

    private static Response<T> Found<T>(Response response)
        where T : class, ITableEntity => Response.FromValue(EntityReader.One<T>(response), response);

    private static NullableResponse<T> FoundOrNot<T>(Response response)
        where T : class, ITableEntity => response.Status == 404 ? new NoValueResponse<T>(response) : Found<T>(response);

    private static List<TableTransactionAction> Listed(IEnumerable<TableTransactionAction> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        List<TableTransactionAction> list = [.. actions];
        return list.Count > 0 ? list : throw new InvalidOperationException("A transaction must have at least one action.");
    }

    private static Response<IReadOnlyList<Response>> Done(Response response, int actions) =>
        Response.FromValue(BatchReader.Read(response, actions), response);

    private PageSource<T> Rows<T>(string filter, int? maxPerPage, IEnumerable<string> select)
        where T : class, ITableEntity =>
        new(
            _wire,
            (token, top) => _rows.Query(filter, select, token, top),
            response => Page<T>.FromValues(EntityReader.Page<T>(response), ContinuationToken.Of(response), response),
            maxPerPage);
}
