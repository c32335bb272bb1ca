using Azure.Data.Tables;

namespace BangGiao.Contract.DataTables;

/// <summary>The storage that the tests run against, and tables in it that end with the test class.</summary>
public sealed class TablesEmulator : IAsyncLifetime
{
    private readonly List<string> _tables = [];

    public static string ConnectionString { get; } =
        Environment.GetEnvironmentVariable("BANGGIAO_TEST_STORAGE") is { Length: > 0 } given ? given : "UseDevelopmentStorage=true";

    public TableServiceClient Service { get; } = new(ConnectionString);

    public static string NewName() => "t" + Guid.NewGuid().ToString("N");

    /// <summary>A table that is deleted at the end, and does not exist yet.</summary>
    public TableClient Unmade()
    {
        var table = Service.GetTableClient(NewName());
        lock (_tables)
            _tables.Add(table.Name);
        return table;
    }

    /// <summary>An empty table.</summary>
    public async Task<TableClient> TableAsync()
    {
        var table = Unmade();
        await table.CreateAsync();
        return table;
    }

    public async Task InitializeAsync()
    {
        try
        {
            var impatient = new TableClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(5) } };
            await foreach (var _ in new TableServiceClient(ConnectionString, impatient).QueryAsync(maxPerPage: 1))
                break;
        }
        catch (Exception e)
        {
            const string remedy = "start Azurite (npx azurite --inMemoryPersistence), or name one by BANGGIAO_TEST_STORAGE.";
            throw new InvalidOperationException("These tests need Table Storage: " + remedy, e);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var table in _tables)
            await Service.DeleteTableAsync(table);
    }
}
