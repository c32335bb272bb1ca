namespace BangGiao.Benchmarks;

/// <summary>How many requests a second the app answers, and how many its rivals do.</summary>
internal static class Throughput
{
    // The goals are for this many connections, and for as many the processes' time is told.
    private const int Typical = 16;
    private static readonly int[] Connections = [1, Typical, 64];

    public static async Task MeasureAsync(MeasuredApp app, Server empty, Server bare, Processes processes, string part)
    {
        var read = app.PointReads("raw point read");
        Subject[][] groups =
        [
            [app.Reads("one record", MeasuredApp.Record), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.Reads("list of 195 states", MeasuredApp.List), Empty("GET", "/list", 200), Bare("GET", "/list", 200), read],
            [app.ReadsUnchanged("304 for the list"), Empty("GET", "/unchanged", 304), Bare("GET", "/unchanged", 304), read],
            [app.Reads("summary", "/api/v1/summary"), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.Reads("KPIs", "/api/v1/kpis"), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.Reads("search", "/api/v1/search?q=hop%20tac"), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.ReadsOfDays("summary of another day each", "/api/v1/summary?asOf="), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.ReadsOfDays("KPIs of another day each", "/api/v1/kpis?asOf="), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.ReadsOfDays("search of another day each", "/api/v1/search?q=hop%20tac&asOf="), Empty("GET", "/record", 200), Bare("GET", "/record", 200), read],
            [app.ReadsAnew("list, rendered anew"), Empty("GET", "/list", 200), Bare("GET", "/list", 200), read],
            [app.Creates("create"), Empty("POST", "/create", 201), Bare("POST", "/create", 200), app.Transactions("raw transaction, one partition", 1)],
            [app.Patches("patch"), Empty("POST", "/create", 201), Bare("POST", "/create", 200), app.Transactions("raw transaction, one partition", 1)],
            [app.Creates("create, raw rows in 64 partitions"), Empty("POST", "/create", 201), Bare("POST", "/create", 200), app.Transactions("raw transaction, 64 partitions", 64)],
        ];
        var costs = new List<IReadOnlyList<Figure>>();
        Report.Rates();
        foreach (var group in part switch { "reads" => groups[..3], "views" => groups[3..9], "writes" => groups[10..], _ => groups })
        {
            await Rounds.WarmUpAsync(Typical, processes, group);
            foreach (var connections in Connections)
            {
                var figures = Figure.Of(group, await Rounds.MeasureAsync(connections, processes, group));
                Report.Rate(connections, figures);
                if (connections == Typical)
                    costs.Add(figures);
            }
        }
        Report.Costs(Typical, processes.Names, costs);

        Subject Empty(string method, string path, int status) => Same("empty function", empty, method, path, status);
        Subject Bare(string method, string path, int status) => Same("bare Kestrel", bare, method, path, status);
    }

    private static Subject Same(string name, Server server, string method, string path, int status)
    {
        var request = HttpConnection.Request(method, path, body: method == "POST" ? """{"id":"bench-12345","kind":"other","name":{"en":"Agency 12345"}}""" : "");
        return Subject.Http(name, server.Address, status, () => request);
    }
}
