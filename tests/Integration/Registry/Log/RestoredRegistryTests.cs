using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry.Log;

/// <summary>The effects on clients of a table that was restored while the app runs. The agency "lost" belongs to the lost history.</summary>
public sealed class RestoredRegistryTests : IAsyncLifetime
{
    private RegistryApp _app = null!;
    private TableCopy _copy = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("kept"));
        _copy = await TableCopy.OfAsync(_app.Table);
        await _app.CreateAsync("agencies", Some.Agency("lost"));
        await (await ChangeAsync("lost history", ifMatch: 1)).JsonAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Reads_and_writes_go_on_from_the_restored_state_and_the_chain_holds()
    {
        await _copy.PutBackAsync(_app.Table);

        await _app.Reader.GetAsync("agencies/lost").RefusalAsync(HttpStatusCode.NotFound);
        await (await ChangeAsync("after the restore", ifMatch: 1)).JsonAsync();

        Assert.Equal(2, await _app.VersionAsync());
        await IsWholeAsync(_app);
    }

    [Fact]
    public async Task Two_instances_that_write_after_the_restore_come_to_one_truth()
    {
        await using var other = await RegistryApp.StartAsync(on: _app);
        await other.Reader.GetJsonAsync("agencies/lost");
        await _copy.PutBackAsync(_app.Table);

        for (var number = 1; number <= 3; number++)
        {
            await other.CreateAsync("agencies", Some.Agency($"there-{number}"));
            await _app.CreateAsync("agencies", Some.Agency($"here-{number}"));
        }

        await _app.Editor.PatchJsonAsync("agencies/lost", new { tags = new[] { "x" } }, ifMatch: 2).RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal((await _app.Reader.GetJsonAsync("agencies"))["items"]!.ToString(), (await other.Reader.GetJsonAsync("agencies"))["items"]!.ToString());
        await IsWholeAsync(_app);
        await IsWholeAsync(other);
    }

    [Theory]
    [InlineData("agencies")]
    [InlineData("agencies/kept/history")]
    [InlineData("changes?since=0")]
    [InlineData("search?q=history")]
    [InlineData("integrity")]
    public async Task A_tag_of_the_lost_history_is_not_known_for_the_same_version_of_the_new_one(string path)
    {
        var lost = (await _app.Reader.GetAsync(path)).Headers.ETag!.Tag;
        await _copy.PutBackAsync(_app.Table);
        await _app.CreateAsync("agencies", Some.Agency("new"));
        await (await ChangeAsync("new history", ifMatch: 1)).JsonAsync();

        var answer = await _app.Reader.GetAsync(path, ("If-None-Match", lost));

        await answer.JsonAsync();
        Assert.NotEqual(lost, answer.Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_consumer_of_the_lost_history_is_told_to_begin_anew(int changes)
    {
        var page = await _app.Reader.GetJsonAsync("changes?since=0");
        await RestoreAndWriteAsync(changes);

        var gone = await _app.Reader.GetAsync(Next(page)).RefusalAsync(HttpStatusCode.Gone);

        Assert.Contains("restored", (string)gone["detail"]!, StringComparison.Ordinal);
        Assert.Equal(1 + changes, (await _app.Reader.GetJsonAsync("changes?since=0"))["items"]!.Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_consumer_who_waits_while_the_table_is_restored_is_told_so(int changes)
    {
        var page = await _app.Reader.GetJsonAsync("changes?since=0");
        var waiting = _app.Reader.GetAsync($"{Next(page)}&wait=60");

        await RestoreAndWriteAsync(changes);

        await waiting.RefusalAsync(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_consumer_who_had_read_only_what_was_restored_goes_on()
    {
        var page = await _app.Reader.GetJsonAsync("changes?since=0&limit=1");
        await RestoreAndWriteAsync(2);

        Assert.Equal(2, (await _app.Reader.GetJsonAsync(Next(page)))["items"]!.Count());
    }

    [Fact]
    public async Task The_next_page_of_a_lost_list_is_refused()
    {
        var first = await _app.Reader.GetJsonAsync("agencies?limit=1");
        await RestoreAndWriteAsync(3);

        var refused = await _app.Reader.GetAsync((string)first["next"]!).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["cursor"], refused.Parameters());
    }

    [Fact]
    public async Task A_search_finds_what_was_restored_and_nothing_that_was_lost()
    {
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync("search?q=\"lost history\""))["total"]!);
        await RestoreAndWriteAsync(2);

        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("search?q=\"lost history\""))["total"]!);
    }

    [Fact]
    public async Task The_log_of_the_app_has_one_warning_with_both_versions()
    {
        using var log = new CollectedLog();
        await using var app = await RegistryApp.StartAsync(on: _app, adapt: builder => builder.Logging.AddProvider(log));
        await app.Reader.GetJsonAsync("agencies");
        await _copy.PutBackAsync(_app.Table);

        await app.Reader.GetJsonAsync("agencies");
        await app.Reader.GetJsonAsync("agencies");

        Assert.Single(log.Lines, line => line.Contains("it is at version 1", StringComparison.Ordinal) && line.Contains("version 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_restored_state_is_loaded_the_app_is_not_ready()
    {
        await using var storage = await StorageProxy.StartAsync();
        await using var other = await RegistryApp.StartAsync(on: _app, settings: [storage.Setting]);
        await other.Reader.GetJsonAsync("agencies/lost");
        await _copy.PutBackAsync(_app.Table);
        var (loads, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        storage.Before = async asked =>
        {
            if (!Uri.UnescapeDataString(asked).Contains("rec|", StringComparison.Ordinal))
                return true;
            loads.TrySetResult();
            await goOn.Task;
            return true;
        };

        var reading = other.Reader.GetJsonAsync("agencies/kept");
        await loads.Task;
        await other.Anonymous.GetAsync("health/ready").RefusalAsync(HttpStatusCode.ServiceUnavailable);

        goOn.SetResult();
        Assert.Equal(1, (await reading).Version());
        await other.Anonymous.GetJsonAsync("health/ready");
    }

    private static string Next(JObject page) => $"changes?since={page["next"]}&epoch={page["epoch"]}";

    private static async Task IsWholeAsync(RegistryApp app) =>
        Assert.All((await app.Admin.GetJsonAsync("integrity"))["checks"]!, check => Assert.Equal("passed", (string)check["status"]!));

    private async Task RestoreAndWriteAsync(int changes)
    {
        await _copy.PutBackAsync(_app.Table);
        for (var number = 1; number <= changes; number++)
            await _app.CreateAsync("agencies", Some.Agency($"new-{number}"));
    }

    private Task<HttpResponseMessage> ChangeAsync(string name, long ifMatch) =>
        _app.Editor.PatchJsonAsync("agencies/kept", new { name = new { en = $"Agency of the {name}" } }, ifMatch);
}
