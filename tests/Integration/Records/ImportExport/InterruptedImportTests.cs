using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class InterruptedImportTests
{
    private const int Rows = 150;

    private static readonly string Table = "id,kind,name.en\n" + string.Concat(Enumerable.Range(0, Rows).Select(row => $"a{row},party,Agency {row}\n"));

    [Fact]
    public async Task An_import_that_dies_at_any_of_its_transactions_is_there_whole_or_not_at_all()
    {
        var found = new List<int>();
        for (var transactions = 0; ; transactions++)
        {
            await using var survivor = await RegistryApp.StartAsync();
            if (!await DiesAsync(survivor, transactions))
                break;

            found.Add((int)(await survivor.Reader.GetJsonAsync("agencies"))["total"]!);
            Assert.Equal(found[^1], await survivor.VersionAsync());
            var again = await survivor.Editor.ReportAsync("agencies", Table);
            Assert.Equal(found[^1] == Rows ? "150 0 0 150 0" : "150 150 0 0 0", again.Counts());
            Assert.Equal(Rows, await survivor.VersionAsync());
        }

        Assert.Equal([0, Rows], found.Distinct());
    }

    // To the tables, an app whose line to them is cut has died.
    private static async Task<bool> DiesAsync(RegistryApp survivor, int transactions)
    {
        await using var line = await StorageProxy.StartAsync();
        var (left, isCut) = (transactions, false);
        line.Before = asked =>
        {
            isCut |= asked.EndsWith("$batch", StringComparison.Ordinal) && --left < 0;
            return Task.FromResult(!isCut);
        };
        await using var victim = await RegistryApp.StartAsync(survivor, [line.Setting]);
        var answer = await victim.Editor.ImportAsync("agencies", Table);
        Assert.NotEqual(isCut, answer.IsSuccessStatusCode);
        return isCut;
    }
}
