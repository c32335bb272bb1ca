using System.Diagnostics;
using System.Text;

namespace BangGiao.Benchmarks.Growth;

/// <summary>What the app takes as the registry grows, on one connection; each figure is a median, or one run where there is only one.</summary>
internal static class GrowthRun
{
    /// <summary>The changes of a record.</summary>
    public const int ChangesPerRecord = 10;
    private const int Foreign = 10_000;
    private const int Tries = 5;

    public static async Task MeasureAsync(IReadOnlyList<int> sizes)
    {
        var curves = new Dictionary<(string Name, string Unit), List<(double Size, double Cost)>>();
        foreach (var size in sizes)
        {
            await foreach (var (name, unit, cost) in CostsAsync(size))
            {
                Console.Error.WriteLine(FormattableString.Invariant($"{size}: {name} {cost:0.0} {unit}"));
                if (!curves.TryGetValue((name, unit), out var points))
                    curves[(name, unit)] = points = [];
                points.Add((size, cost));
            }
        }
        Report.Growth(sizes, [.. curves.Select(curve => new Curve(curve.Key.Name, curve.Key.Unit, curve.Value))]);
    }

    private static async IAsyncEnumerable<(string Name, string Unit, double Cost)> CostsAsync(int size)
    {
        using var registry = await GrowingRegistry.OfAsync(size, size * ChangesPerRecord);
        var began = Stopwatch.GetTimestamp();
        using var app = await registry.StartAppAsync();
        using var client = GrowingRegistry.Client(app, "dev-admin");
        await GetAsync(client, "/api/v1/countries/FR");
        yield return ("start to the first answer", "ms", Elapsed(began));
        yield return ("worker after it", "MB", Starts.Memory(app.Worker));
        var number = 0;
        foreach (var (name, path) in Reads)
        {
            // The first of a kind compiles, reads records as their types and makes indexes.
            var first = await TimeAsync(() => GetAsync(client, path(number++)));
            if (name == "list")
                yield return ("list, the first one", "ms", first);
            yield return (name, "ms", await MedianAsync(() => GetAsync(client, path(number++))));
        }
        yield return ("worker after reads", "MB", Starts.Memory(app.Worker));
        yield return ("create", "ms", await MedianAsync(() => CreateAsync(client, number++)));
        yield return ("list after a write", "ms", await AfterWriteAsync("/api/v1/commitments?limit=50"));
        yield return ("search after a write", "ms", await AfterWriteAsync("/api/v1/search?q=hop"));
        yield return ("summary after a write", "ms", await AfterWriteAsync("/api/v1/summary"));
        await registry.GrowAsync(0, Foreign);
        yield return ("catch-up after 10,000 foreign changes", "ms", await TimeAsync(() => GetAsync(client, "/api/v1/countries/FR")));
        yield return ("integrity", "ms", await TimeAsync(() => GetAsync(client, "/api/v1/integrity")));
        yield return ("worker after all", "MB", Starts.Memory(app.Worker));

        Task<double> AfterWriteAsync(string path) => MedianAsync(() => CreateAsync(client, number++), () => GetAsync(client, path));
    }

    // Each asks what nobody has asked before: no answer is kept for it.
    private static IReadOnlyList<(string Name, Func<int, string> Path)> Reads { get; } =
    [
        ("one record", number => $"/api/v1/commitments/grown-{number * 10:D7}"),
        ("list", number => $"/api/v1/commitments?limit=50&to={Day(number)}"),
        ("list of documents", number => $"/api/v1/documents?limit={number % 50 + 1}"),
        ("list, sorted by change", number => $"/api/v1/commitments?limit=50&sort=-updatedAt&to={Day(number)}"),
        ("filter", number => $"/api/v1/commitments?limit=50&lead=min-moit&country=FR,JP&to={Day(number)}"),
        ("facets", number => $"/api/v1/facets/commitments?facet=lead&to={Day(number)}"),
        ("search", number => $"/api/v1/search?q=hop%20tac%20tu{number}"),
        ("KPIs", number => $"/api/v1/kpis?asOf={Day(number)}"),
        ("summary", number => $"/api/v1/summary?asOf={Day(number)}"),
        ("list, asOf far back", number => $"/api/v1/commitments?limit=50&asOf={new DateOnly(2012, 1, 1).AddDays(number):yyyy-MM-dd}"),
        ("history of a record", number => $"/api/v1/commitments/grown-{number * 10:D7}/history"),
        ("list, knownAt far back", number => $"/api/v1/commitments?limit=50&knownAt={500 + number}"),
    ];

    private static string Day(int number) => FormattableString.Invariant($"{new DateOnly(2026, 1, 1).AddDays(number):yyyy-MM-dd}");

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task CreateAsync(HttpClient client, int number)
    {
        using var body = new StringContent($$$"""{"id":"made-{{{number}}}","title":{"en":"Promise {{{number}}}"},"leadAgencyId":"min-moit","madeOn":"2025-01-15"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/v1/commitments", body);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<double> MedianAsync(params IReadOnlyList<Func<Task>> steps)
    {
        var times = new List<double>();
        for (var run = 0; run < Tries; run++)
        {
            foreach (var before in steps.SkipLast(1))
                await before();
            times.Add(await TimeAsync(steps[^1]));
        }
        return times.Order().ElementAt(Tries / 2);
    }

    private static async Task<double> TimeAsync(Func<Task> step)
    {
        var began = Stopwatch.GetTimestamp();
        await step();
        return Elapsed(began);
    }

    private static double Elapsed(long began) => Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}
