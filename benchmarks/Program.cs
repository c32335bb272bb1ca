using System.Diagnostics;
using System.Globalization;
using BangGiao.Benchmarks;
using BangGiao.Benchmarks.Growth;
using BangGiao.Benchmarks.Rival;
using BangGiao.Benchmarks.StandIn;

switch (args)
{
    case ["search", var records]:
        SearchAtScale.Measure(int.Parse(records, CultureInfo.InvariantCulture));
        break;
    case ["start-parts", var records]:
        StartParts.Measure(int.Parse(records, CultureInfo.InvariantCulture));
        break;
    case ["import", .. var sizes]:
        await ImportAsync([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    case ["serve", var folder]:
        await BareServer.RunAsync(folder);
        break;
    case ["table"]:
        await TableServer.RunAsync();
        break;
    case ["files"]:
        await FilesAsync();
        break;
    case ["rival"]:
        await RivalRun.MeasureAsync();
        break;
    case ["growth", .. var sizes]:
        await GrowthRun.MeasureAsync(sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [1000, 10_000, 100_000]);
        break;
    default:
        await MeasureAsync(args is [var part] ? part : "all");
        break;
}

static async Task MeasureAsync(string part)
{
    await using var app = await MeasuredApp.StartAsync();
    using var answers = await Answers.OfAsync(app);
    var settings = new Dictionary<string, string> { ["ANSWERS"] = answers.Folder };
    using var bare = await Server.StartBareAsync(answers.Folder);
    using var empty = await Server.StartAppAsync("Empty", settings);

    if (part is "all" or "load" or "reads" or "views" or "writes")
    {
        await Throughput.MeasureAsync(app, empty, bare, Watched(app, empty, bare), part);
        Report.Memory([("the app", app.Server), ("empty function", empty), ("bare Kestrel", bare)]);
    }
    if (part is "all" or "view")
        Report.View(await FirstView.MeasureAsync(app.Dashboard, new(bare.Address, "/page")));
    if (part is "all" or "start")
    {
        await using var other = await MeasuredApp.StartAsync();
        var bytes = (int)new FileInfo(Answers.ListIn(answers.Folder)).Length;
        Report.Starts(
        [
            await Starts.MeasureAsync("the app, list of 195 states", other.StartServerAsync, MeasuredApp.List, bytes),
            await Starts.MeasureAsync("empty function, same bytes", () => Server.StartAppAsync("Empty", settings), "/list", bytes),
            await Starts.MeasureAsync("bare Kestrel, same bytes", () => Server.StartBareAsync(answers.Folder), "/list", bytes),
        ]);
    }
}

static async Task ImportAsync(IReadOnlyList<int> sizes)
{
    await using var app = await MeasuredApp.StartAsync();
    await Imports.MeasureAsync(app, sizes.Count > 0 ? sizes : [1000, 5000]);
}

static async Task FilesAsync()
{
    await using var app = await MeasuredApp.StartAsync();
    await Files.MeasureAsync(app);
}

static Processes Watched(MeasuredApp app, Server empty, Server bare) => new(
    ("host", [app.Server.Front, empty.Front, bare.Front]),
    ("worker", [app.Server.Worker, empty.Worker]),
    ("Azurite", [Azurite()]),
    ("client", [Process.GetCurrentProcess()]));

static Process? Azurite() =>
    int.TryParse(Environment.GetEnvironmentVariable("AZURITE_PROCESS"), CultureInfo.InvariantCulture, out var id) ? Process.GetProcessById(id) : null;
