using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace BangGiao.Contract.DataTables;

public sealed class TableTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    [Fact]
    public async Task A_table_is_created_once_and_asked_for_as_often_as_one_likes()
    {
        var table = storage.Unmade();

        var first = await table.CreateIfNotExistsAsync();
        var second = await table.CreateIfNotExistsAsync();

        Assert.Equal((204, 409), (first.GetRawResponse().Status, second.GetRawResponse().Status));
        Assert.Equal((table.Name, table.Name), (first.Value.Name, second.Value.Name));
        await Refused.With(409, TableErrorCode.TableAlreadyExists, () => table.CreateAsync());
    }

    [Fact]
    public async Task Deleting_a_missing_table_answers_404_without_an_exception()
    {
        var table = await storage.TableAsync();

        Assert.Equal((204, 404), ((await table.DeleteAsync()).Status, (await table.DeleteAsync()).Status));
    }

    [Fact]
    public void The_service_client_does_the_same()
    {
        var name = storage.Unmade().Name;

        Assert.Equal(name, storage.Service.CreateTable(name).Value.Name);
        Assert.Equal(409, storage.Service.CreateTableIfNotExists(name).GetRawResponse().Status);
        Assert.Equal(409, Assert.Throws<RequestFailedException>(() => storage.Service.CreateTable(name)).Status);
        Assert.Equal((204, 404), (storage.Service.DeleteTable(name).Status, storage.Service.DeleteTable(name).Status));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a_b")]
    [InlineData("tables")]
    public async Task A_table_s_name_is_3_to_63_letters_and_digits(string name)
    {
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => storage.Service.CreateTableAsync(name));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task Clients_made_from_the_account_s_parts_reach_the_same_table()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a"));
        if (TablesEmulator.ConnectionString != "UseDevelopmentStorage=true")
            return;
        const string key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        var endpoint = new Uri("http://127.0.0.1:10002/devstoreaccount1");

        var byParts = new TableClient(endpoint, table.Name, new TableSharedKeyCredential("devstoreaccount1", key));
        var byService = new TableServiceClient(endpoint, new TableSharedKeyCredential("devstoreaccount1", key)).GetTableClient(table.Name);

        Assert.True((await byParts.GetEntityIfExistsAsync<TableEntity>("p", "a")).HasValue);
        Assert.True((await byService.GetEntityIfExistsAsync<TableEntity>("p", "a")).HasValue);
    }

    [Fact]
    public async Task A_wrong_key_is_a_403()
    {
        var table = await storage.TableAsync();
        var stranger = new TableClient(
            storage.Service.Uri, table.Name, new TableSharedKeyCredential(storage.Service.AccountName, "d3Jvbmc="));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetEntityAsync<TableEntity>("p", "a"));

        Assert.Equal(403, refusal.Status);
    }
}
