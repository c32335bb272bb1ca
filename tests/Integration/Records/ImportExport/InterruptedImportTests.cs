using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class InterruptedImportTests
{
    private const int Rows = 150;
    private const string Created = "150 150 0 0 0";
    private const string Unchanged = "150 0 0 150 0";

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
            // The next writer finishes a committed write that is not visible yet.
            var again = await survivor.Editor.ReportAsync("agencies", Table);
            Assert.Contains(again.Counts(), found[^1] == Rows ? [Unchanged] : new[] { Unchanged, Created });
            Assert.Equal(Rows, await survivor.VersionAsync());
        }

        Assert.Equal([0, Rows], found.Distinct());
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(5, Rows)]
    public async Task While_an_import_is_held_half_way_another_instance_answers_and_proves_a_whole_registry(int transactions, int total)
    {
        await using var app = await RegistryApp.StartAsync();
        await using var line = await StorageProxy.StartAsync();
        await using var importer = await RegistryApp.StartAsync(app, [line.Setting]);
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        line.Before = async _ =>
        {
            if (line.Transactions <= transactions)
                return true;
            reached.TrySetResult();
            await goOn.Task;
            return true;
        };

        var importing = importer.Editor.ReportAsync("agencies", Table);
        await reached.Task;
        Assert.Equal(total, (int)(await app.Reader.GetJsonAsync("agencies"))["total"]!);
        Assert.Equal(total, await app.VersionAsync());
        var checks = (await app.Admin.GetJsonAsync("integrity"))["checks"]!;
        await app.Anonymous.GetJsonAsync("health/ready");

        Assert.All(checks, check => Assert.Equal("passed", (string)check["status"]!));
        goOn.SetResult();
        Assert.Equal(Created, (await importing).Counts());
        Assert.Equal(Rows, (int)(await app.Reader.GetJsonAsync("agencies"))["total"]!);
    }

    // To the table service, an app whose connection is cut is a dead one.
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
