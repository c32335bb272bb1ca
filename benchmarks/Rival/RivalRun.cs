using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Benchmarks.Rival;

/// <summary>The app beside what one would install instead, on the same records.</summary>
internal static class RivalRun
{
    private const int Connections = 16;
    private const int Commitments = 3000;
    private static int _number;

    public static async Task MeasureAsync()
    {
        await using var app = await MeasuredApp.StartAsync();
        await app.ImportAsync("commitments", RivalRecords.Commitments(Commitments));
        using (var empty = await Directus.StartAsync())
        {
            foreach (var collection in new[] { "countries", "agencies", "commitments" })
                await Directus.LoadAsync(empty, collection, await RecordsAsync(app, collection));
        }
        var start = new[]
        {
            await Starts.MeasureAsync("the app", app.StartServerAsync, MeasuredApp.Record, null),
            await Starts.MeasureAsync("Directus", () => Directus.StartAsync(), "/items/countries/FR", null, client => client.DefaultRequestHeaders.Authorization = new("Bearer", "benchmark")),
        };
        Report.Starts(start);
        using var rival = await Directus.StartAsync();
        using var cached = await Directus.StartAsync(isCached: true);
        using var tables = await Server.StartTableAsync();
        await using var onStandIn = await MeasuredApp.StartAsync(Storages.With(tables.Address));
        var watched = new Processes();
        Report.Rivals();
        foreach (var (name, goal, subjects) in Groups(app, onStandIn, rival, cached))
        {
            await Rounds.WarmUpAsync(Connections, watched, subjects);
            Report.Rival(name, goal, Figure.Of(subjects, await Rounds.MeasureAsync(Connections, watched, subjects)));
        }
        Report.Memory([("the app", app.Server), ("Directus", rival), ("Directus with its cache", cached)]);
    }

    private static IEnumerable<(string Name, double Goal, Subject[] Subjects)> Groups(MeasuredApp app, MeasuredApp onStandIn, Server rival, Server cached)
    {
        const string Lead = "min-moit";
        (string Name, Func<string> Ours, Func<string> Theirs)[] reads =
        [
            ("one country", () => MeasuredApp.Record, () => "/items/countries/FR"),
            ("list of 195 states", () => MeasuredApp.List, () => "/items/countries?limit=500&filter[kind][_eq]=state"),
            ("list of 50 commitments", () => "/api/v1/commitments?limit=50", () => "/items/commitments?limit=50&sort=id"),
            ("filter: 50 of an agency's since 2020", () => $"/api/v1/commitments?limit=50&lead={Lead}&from=2020-01-01", () => $"/items/commitments?limit=50&sort=id&filter[leadAgencyId][_eq]={Lead}&filter[madeOn][_gte]=2020-01-01"),
            ("aggregate: commitments by agency", () => "/api/v1/facets/commitments?facet=lead", () => "/items/commitments?aggregate[count]=id&groupBy[]=leadAgencyId"),
            ("list of 195 states, another question each", () => $"{MeasuredApp.List}&to={Day()}", () => $"/items/countries?limit=500&filter[kind][_eq]=state&filter[id][_neq]=x{Next()}"),
            ("list of 50 commitments, another question each", () => $"/api/v1/commitments?limit=50&to={Day()}", () => $"/items/commitments?limit=50&sort=id&filter[madeOn][_lte]={Day()}"),
            ("filter, another question each", () => $"/api/v1/commitments?limit=50&lead={Lead}&from=2020-01-01&to={Day()}", () => $"/items/commitments?limit=50&sort=id&filter[leadAgencyId][_eq]={Lead}&filter[madeOn][_between]=2020-01-01,{Day()}"),
            ("aggregate, another question each", () => $"/api/v1/facets/commitments?facet=lead&to={Day()}", () => $"/items/commitments?aggregate[count]=id&groupBy[]=leadAgencyId&filter[madeOn][_lte]={Day()}"),
        ];
        foreach (var (name, ours, theirs) in reads)
            yield return (name, 10, [Read("the app", app.Server, MeasuredApp.ReaderKey, ours), Read("Directus", rival, Directus.Key, theirs), Read("with its cache", cached, Directus.Key, theirs)]);
        // The cache is of no use to who writes, and two processes would wait for one file.
        yield return ("create, the emulator's table", 5, [app.Creates("the app"), Write("POST", "/items/agencies", Agency)]);
        yield return ("create, the stand-in's table", 5, [onStandIn.Creates("the app"), Write("POST", "/items/agencies", Agency)]);
        yield return ("patch, the emulator's table", 5, [app.Patches("the app"), Patch()]);
        yield return ("patch, the stand-in's table", 5, [onStandIn.Patches("the app"), Patch()]);

        Subject Write(string method, string path, Func<string> body) => Subject.Http("Directus", rival.Address, 200, () => HttpConnection.Request(method, path, Directus.Key, body()));
        Subject Patch() => Subject.Http("Directus", rival.Address, 200, () => HttpConnection.Request(
            "PATCH", "/items/agencies/" + MeasuredApp.Patched(Next()), Directus.Key, $$$"""{"name":{"en":"Agency {{{Next()}}}"}}"""));
    }

    private static Subject Read(string name, Server server, string key, Func<string> path) =>
        Subject.Http(name, server.Address, 200, () => HttpConnection.Request("GET", path(), key));

    private static string Agency() => $$$"""{"id":"bench-{{{Next()}}}","kind":"other","name":{"en":"Agency"}}""";

    private static int Next() => Interlocked.Increment(ref _number);

    private static string Day() => FormattableString.Invariant($"{new DateOnly(2026, 1, 1).AddDays(Next()):yyyy-MM-dd}");

    // As the app answers them, derived fields too.
    private static async Task<IReadOnlyList<JObject>> RecordsAsync(MeasuredApp app, string collection)
    {
        var records = new List<JObject>();
        for (var path = $"/api/v1/{collection}?limit=500"; path is not null;)
        {
            var page = RecordJson.Parse(System.Text.Encoding.UTF8.GetString(await app.BytesAsync(path)));
            records.AddRange(page["items"]!.Cast<JObject>());
            path = (string?)page["next"];
        }
        return records;
    }
}
