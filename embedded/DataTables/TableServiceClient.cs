using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Queries;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The tables of one account.</summary>
public class TableServiceClient
{
    private readonly TableWire _wire;
    private readonly TableRequests _tables;

    /// <summary>The account of a connection string; UseDevelopmentStorage=true is the emulator on its usual port.</summary>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableWire.Connect(connectionString, options))
    {
    }

    /// <summary>The account at an address, with one of its keys.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(Uri, TableSharedKeyCredential)"/>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(TableWire.Connect(endpoint, credential, options))
    {
    }

    /// <summary>The account at an https address, with a token of Microsoft Entra ID.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableWire.Connect(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For a derived class that overrides what it uses.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableWire wire)
    {
        _wire = wire;
        _tables = new TableRequests(wire);
    }

    /// <summary>The account's name.</summary>
    public virtual string AccountName => _wire.AccountName;

    /// <summary>The account's address.</summary>
    public virtual Uri Uri => _wire.Endpoint;

    /// <summary>A client of one table, which may not exist yet. It shares this client's pipeline.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_wire, tableName);

    /// <summary>Creates a table; 409 TableAlreadyExists if there is one.</summary>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        Named(tableName, _wire.Send(_tables.Create(tableName), cancellationToken));

    /// <inheritdoc cref="CreateTable"/>
    public virtual async Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        Named(tableName, await _wire.SendAsync(_tables.Create(tableName), cancellationToken));

    /// <summary>Creates a table unless there is one; the answer's status (204 or 409) tells which.</summary>
    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        Named(tableName, _wire.Send(_tables.CreateIfNotExists(tableName), cancellationToken));

    /// <inheritdoc cref="CreateTableIfNotExists"/>
    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        Named(tableName, await _wire.SendAsync(_tables.CreateIfNotExists(tableName), cancellationToken));

    /// <summary>Deletes a table with its rows; that there is none is answered by status 404, not by an exception.</summary>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        _wire.Send(_tables.Delete(tableName), cancellationToken);

    /// <inheritdoc cref="DeleteTable"/>
    public virtual async Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        await _wire.SendAsync(_tables.Delete(tableName), cancellationToken);

    /// <summary>The tables that fit the filter, asked for as they are enumerated.</summary>
    public virtual Pageable<TableItem> Query(string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new LazyPages<TableItem>(Tables(filter, maxPerPage), cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new LazyAsyncPages<TableItem>(Tables(filter, maxPerPage), cancellationToken);

    /// <summary>A filter with the interpolated values as literals of their types: quotes doubled, dates in UTC.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Of(filter);

    internal static Response<TableItem> Named(string tableName, Response response) =>
        Response.FromValue(new TableItem(tableName), response);

    private PageSource<TableItem> Tables(string filter, int? maxPerPage) =>
        new(_wire, (token, top) => _tables.Query(filter, token, top), TableRequests.Page, maxPerPage);
}
