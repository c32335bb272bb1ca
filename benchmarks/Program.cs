using BangGiao.Benchmarks;

if (args is ["search", var records])
{
    SearchAtScale.Measure(int.Parse(records, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["view"])
{
    await using var viewed = await MeasuredRegistry.StartAsync();
    await using var empty = await BareServer.StartAsync([], []);
    Report.Print(await FirstView.MeasureAsync(viewed.Dashboard, empty.Page));
    return;
}

// Every figure is taken in the same run, round by round in turn, so that a noisy machine slows all of them alike.
await using var registry = await MeasuredRegistry.StartAsync();
await using var bare = await BareServer.StartAsync(await registry.ListBytesAsync(), await registry.RecordBytesAsync());

var list = await Rounds.MeasureAsync(
    new("list of 195 states", () => registry.GetAsync(MeasuredRegistry.List)),
    new("the bare server, same bytes", () => bare.GetAsync(BareServer.List)),
    new("a raw point read of Azurite", registry.ReadHeadAsync));
var fresh = await Rounds.MeasureAsync(
    new("list of 195 states, rendered anew", registry.GetListRenderedAnewAsync),
    new("the bare server, same bytes", () => bare.GetAsync(BareServer.List)),
    new("a raw point read of Azurite", registry.ReadHeadAsync));
var record = await Rounds.MeasureAsync(
    new("one record", () => registry.GetAsync(MeasuredRegistry.Record)),
    new("the bare server, same bytes", () => bare.GetAsync(BareServer.Record)),
    new("a raw point read of Azurite", registry.ReadHeadAsync));
var unchanged = await Rounds.MeasureAsync(
    new("a 304 for the list", registry.GetUnchangedAsync),
    new("the bare server's 304", bare.GetUnchangedAsync),
    new("a raw point read of Azurite", registry.ReadHeadAsync));
var write = await Rounds.MeasureAsync(
    new("a write", registry.WriteAsync),
    new("the bare server, same bytes", () => bare.GetAsync(BareServer.Record)),
    new("a raw transaction of Azurite", registry.SubmitRawAsync));

Report.Print([list, fresh, record, unchanged, write]);
Report.Print(await Rounds.TogetherAsync(
    32,
    new("one record, 32 clients", () => registry.GetAsync(MeasuredRegistry.Record)),
    new("a write, 32 clients", registry.WriteAsync),
    new("a raw transaction, 32 clients", registry.SubmitRawAsync)));
Report.Print(await FirstView.MeasureAsync(registry.Dashboard, bare.Page));
