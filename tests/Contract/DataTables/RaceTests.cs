using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Contract.DataTables;

/// <summary>What the app's writes rest on: of two transactions under one version of the head, one happens and one does not.</summary>
public sealed class RaceTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    private const int Races = 200;

    [Fact]
    public async Task Of_two_clients_that_race_for_the_same_head_exactly_one_wins_each_time()
    {
        var table = await storage.TableAsync();
        TableClient[] clients = [new(TablesEmulator.ConnectionString, table.Name), new(TablesEmulator.ConnectionString, table.Name)];
        var version = (await table.AddEntityAsync(Head(0, "none"))).Version();

        for (var race = 1; race <= Races; race++)
        {
            var outcomes = await Task.WhenAll(clients.Select((client, i) => Task.Run(() => Write(client, race, $"c{i}", version))));

            var winner = Assert.Single(outcomes, outcome => outcome.Won).Name;
            var head = (await table.GetEntityAsync<TableEntity>("p", "head")).Value;
            Assert.Equal((race, winner), (head["Seq"], head["By"]));
            version = head.ETag;
        }

        var log = await table.QueryAsync<TableEntity>("RowKey ge 'log' and RowKey lt 'loh'").CountAsync();
        Assert.Equal(Races, log);
    }

    [Fact]
    public async Task Nobody_who_reads_the_partition_sees_half_a_transaction()
    {
        var table = await storage.TableAsync();
        await table.SubmitTransactionAsync([.. Rows(0)]);

        var writes = Task.Run(async () =>
        {
            for (var i = 1; i <= 50; i++)
                await table.SubmitTransactionAsync([.. Rows(i)]);
        });
        do
        {
            var seen = await table.QueryAsync<TableEntity>().Select(row => row["Seq"]).Distinct().ToListAsync();
            Assert.Single(seen);
        }
        while (!writes.IsCompleted);
        await writes;
    }

    private static async Task<(string Name, bool Won)> Write(TableClient client, int race, string name, Azure.ETag version)
    {
        try
        {
            await client.SubmitTransactionAsync(
                [new(UpdateReplace, Head(race, name), version), new(Add, new TableEntity("p", $"log{race:000}{name}") { ["Seq"] = race })]);
            return (name, true);
        }
        catch (TableTransactionFailedException lost) when (lost.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied)
        {
            return (name, false);
        }
    }

    private static TableEntity Head(int seq, string by) => new("p", "head") { ["Seq"] = seq, ["By"] = by };

    private static IEnumerable<TableTransactionAction> Rows(int seq) =>
        Enumerable.Range(0, 20).Select(i => new TableTransactionAction(UpsertReplace, new TableEntity("p", $"r{i}") { ["Seq"] = seq }));
}
