using System.Globalization;
using BangGiao.Integration.Support;
using Xunit.Abstractions;

namespace BangGiao.Integration.Fuzz;

/// <summary>Requests made from the published contract; BANGGIAO_FUZZ_REQUESTS is their number, BANGGIAO_FUZZ_SEED the first seed.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    // The emulator scans a partition for each row, so a registry with the writes of a long run would answer ever more slowly.
    private const int RequestsOfOneRegistry = 5_000;

    private static readonly int Requests = Setting("BANGGIAO_FUZZ_REQUESTS", 3000);
    private static readonly int Seed = Setting("BANGGIAO_FUZZ_SEED", 20270228);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Whatever_is_sent_nothing_fails_nothing_leaks_and_what_is_refused_changes_nothing(int half)
    {
        var answers = new SortedDictionary<int, int>();
        for (var (sent, seed) = (0, Seed + half); sent < Requests / 2; sent += RequestsOfOneRegistry, seed += 2)
            foreach (var (status, times) in await AnswersAsync(seed, Math.Min(RequestsOfOneRegistry, (Requests / 2) - sent)))
                answers[status] = answers.GetValueOrDefault(status) + times;

        output.WriteLine($"{Requests / 2} requests; answers: {string.Join(", ", answers.Select(pair => $"{pair.Key} {pair.Value} times"))}; {Environment.WorkingSet >> 20} MiB");
        // If all generated requests were refused early, the test would show nothing.
        Assert.True(answers.Where(pair => pair.Key < 300).Sum(pair => pair.Value) > Requests / 20);
        Assert.True(answers.GetValueOrDefault(201) > 0);
    }

    private static async Task<IReadOnlyDictionary<int, int>> AnswersAsync(int seed, int requests)
    {
        await using var worker = new FuzzWorker(seed);
        await worker.RunAsync(requests);
        var integrity = await worker.App.Admin.GetJsonAsync("integrity");
        Assert.DoesNotContain("failed", integrity["checks"]!.Select(check => (string?)check["status"]));
        return worker.Statuses;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
