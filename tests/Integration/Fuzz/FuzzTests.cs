using System.Globalization;
using BangGiao.Integration.Support;
using Xunit.Abstractions;

namespace BangGiao.Integration.Fuzz;

/// <summary>Requests made from the published contract; BANGGIAO_FUZZ_REQUESTS is their number, BANGGIAO_FUZZ_SEED the first seed.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly int Requests = Setting("BANGGIAO_FUZZ_REQUESTS", 3000);
    private static readonly int Seed = Setting("BANGGIAO_FUZZ_SEED", 20270228);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Whatever_is_sent_nothing_fails_nothing_leaks_and_what_is_refused_changes_nothing(int half)
    {
        await using var worker = new FuzzWorker(Seed + half);

        await worker.RunAsync(Requests / 2);

        output.WriteLine($"{Requests / 2} requests; answers: {string.Join(", ", worker.Statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value} times"))}; {Environment.WorkingSet >> 20} MiB");
        // If all generated requests were refused early, the test would show nothing.
        Assert.True(worker.Statuses.Where(pair => pair.Key < 300).Sum(pair => pair.Value) > Requests / 20);
        Assert.True(worker.Statuses.GetValueOrDefault(201) > 0);
        var integrity = await worker.App.Admin.GetJsonAsync("integrity");
        Assert.DoesNotContain("failed", integrity["checks"]!.Select(check => (string?)check["status"]));
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
