using System.Net;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using BangGiao.Records.Backup;
using BangGiao.Registry.Backup;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Backup;

/// <summary>A registry with shipped data, changes, deletions and files is backed up and restored.</summary>
public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly ArchiveOnDisk _archives = new();
    private RegistryApp _app = null!;
    private RegistryApp _empty = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        _empty = await RegistryApp.StartAsync();
        await ShippedRegistry.LoadAsync(_app);
        await _app.Editor.AddFileAsync("agreements/agr-kr-social", Uploads.Bytes(300_000));
        await _app.CreateAsync("agencies", Some.Agency("short-lived"));
        await _app.Admin.DeleteAsync("agencies/short-lived", await _app.VersionAsync());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _empty.DisposeAsync();
    }

    public void Dispose() => _archives.Dispose();

    [Fact]
    public async Task A_restored_registry_answers_every_request_with_the_same_bytes_and_tags()
    {
        await RestoreAsync(await _archives.DownloadAsync(_app));

        foreach (var path in await PathsAsync())
        {
            var (before, after) = (await _app.Admin.GetAsync(path), await _empty.Admin.GetAsync(path));

            Assert.Equal((path, before.StatusCode, before.Headers.ETag), (path, after.StatusCode, after.Headers.ETag));
            Assert.Equal(await before.Content.ReadAsByteArrayAsync(), await after.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(await ProofAsync(_app), await ProofAsync(_empty));
    }

    [Fact]
    public async Task A_restored_registry_goes_on_where_the_back_up_was_made()
    {
        await RestoreAsync(await _archives.DownloadAsync(_app));
        var version = await _empty.VersionAsync();

        await _empty.CreateAsync("agencies", Some.Agency("after-the-restore"));

        Assert.Equal(version + 1, await _empty.VersionAsync());
        Assert.Equal("passed", (string?)(await _empty.Admin.GetJsonAsync("integrity"))["status"]);
    }

    [Fact]
    public async Task Back_ups_that_continue_one_another_make_the_whole_and_only_in_their_order()
    {
        var whole = await _archives.DownloadAsync(_app);
        await _app.CreateAsync("agencies", Some.Agency("second"));
        await _app.Editor.AddFileAsync("agreements/agr-kr-social", Uploads.Bytes(100_000, seed: 2));
        var second = await _archives.ContinueAsync(_app, whole, "second.zip");
        await _app.CreateAsync("agencies", Some.Agency("third"));
        var third = await _archives.ContinueAsync(_app, second, "third.zip");

        Assert.True(new FileInfo(third).Length < new FileInfo(whole).Length);
        Assert.Contains("third.zip continues the back-up of version", await RefusalAsync(whole, third), StringComparison.Ordinal);
        await RestoreAsync(whole, second, third);

        Assert.Equal(await ProofAsync(_app), await ProofAsync(_empty));
        Assert.Equal(
            await (await _app.Admin.GetAsync("agreements/agr-kr-social/attachments")).Content.ReadAsStringAsync(),
            await (await _empty.Admin.GetAsync("agreements/agr-kr-social/attachments")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_back_up_of_another_history_is_not_continued()
    {
        await _empty.CreateAsync("agencies", Some.Agency("another-history"));
        var whole = await _archives.DownloadAsync(_empty);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => _archives.ContinueAsync(_app, whole, "second.zip"));

        Assert.Contains("not of the history of this registry", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public async Task A_back_up_that_breaks_off_is_refused(double share)
    {
        var cut = await _archives.CutAsync(await _archives.DownloadAsync(_app), share);

        Assert.Contains("cut.zip is not a whole ZIP archive", await RefusalAsync(cut), StringComparison.Ordinal);
        Assert.Equal(0, await _empty.VersionAsync());
    }

    [Theory]
    [InlineData("log.ndjson", "the entry log.ndjson is not what was written")]
    [InlineData("keys.ndjson", "the entry keys.ndjson is not what was written")]
    [InlineData("added.txt", "has the entry added.txt, which its manifest does not name")]
    public async Task A_back_up_that_was_altered_is_refused_by_the_name_of_what_was_altered(string entry, string message)
    {
        var altered = await _archives.AlteredAsync(await _archives.DownloadAsync(_app), entry, text => text + " ");

        Assert.Contains(message, await RefusalAsync(altered), StringComparison.Ordinal);
        Assert.Equal(0, await _empty.VersionAsync());
    }

    [Theory]
    [InlineData("marks.ndjson", "lacks the entry marks.ndjson")]
    [InlineData("manifest.json", "has no manifest.json")]
    public async Task A_back_up_that_lacks_an_entry_is_refused(string entry, string message)
    {
        var altered = await _archives.AlteredAsync(await _archives.DownloadAsync(_app), entry, null);

        Assert.Contains(message, await RefusalAsync(altered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_never_touches_a_registry_that_is_there()
    {
        var whole = await _archives.DownloadAsync(_app);
        var version = await _app.VersionAsync();

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => RestoreIntoAsync(_app, whole));

        Assert.Contains($"There is a registry already, with the version {version}", e.Message, StringComparison.Ordinal);
        Assert.Equal(version, await _app.VersionAsync());
    }

    [Fact]
    public async Task A_back_up_while_others_write_is_of_one_version()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
                await _app.CreateAsync("agencies", Some.Agency($"meanwhile-{number}"));
        });

        var whole = await _archives.DownloadAsync(_app);
        await stop.CancelAsync();
        await writing;
        await RestoreAsync(whole);

        Assert.InRange(await _empty.VersionAsync(), 1, await _app.VersionAsync());
        Assert.Equal("passed", (string?)(await _empty.Admin.GetJsonAsync("integrity"))["status"]);
    }

    [Fact]
    public async Task Only_an_administrator_who_sees_what_is_confidential_takes_a_back_up_and_only_of_what_is_there()
    {
        await using var unflagged = await RegistryApp.StartAsync(on: _app, settings: ["Access:Keys:2:Confidential=false"]);
        await unflagged.Admin.GetAsync("backup").RefusalAsync(HttpStatusCode.Forbidden);
        await _app.Editor.GetAsync("backup").RefusalAsync(HttpStatusCode.Forbidden);
        await _app.Anonymous.GetAsync("backup").RefusalAsync(HttpStatusCode.Unauthorized);
        await _empty.Admin.GetAsync("backup").RefusalAsync(HttpStatusCode.NotFound);
    }

    private Task<CopyPoint> RestoreAsync(params string[] archives) => RestoreIntoAsync(_empty, archives);

    private static Task<CopyPoint> RestoreIntoAsync(RegistryApp app, params string[] archives) =>
        app.Services.GetRequiredService<Restores>().RestoreAsync(archives, _ => { }, CancellationToken.None);

    private async Task<string> RefusalAsync(params string[] archives) =>
        (await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(archives))).Message;

    // Every list and export, every record of a few collections, their histories, the views, the change feed, and the file.
    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var lists = ShippedRegistry.Files.SelectMany(name => new[] { $"{name}?limit=200", $"export/{name}", $"deleted/{name}" });
        var agreements = (await _app.Admin.GetJsonAsync("agreements?limit=200"))["items"]!.Select(item => (string)item["id"]!);
        var records = agreements.SelectMany(id => new[] { $"agreements/{id}", $"agreements/{id}/history" });
        var file = (await _app.Admin.GetJsonAsync("agreements/agr-kr-social/attachments"))["items"]![0]!["id"];
        return
        [
            .. lists, .. records, "agencies/short-lived/history", "changes?since=0&limit=500", "summary", "codes", "search?q=hiep dinh",
            "countries/JP/timeline", "anniversaries", "calendar.ics", $"agreements/agr-kr-social/attachments/{file}",
        ];
    }

    private static async Task<string> ProofAsync(RegistryApp app)
    {
        var integrity = await app.Admin.GetJsonAsync("integrity");
        return new JObject { ["chain"] = integrity["chain"], ["status"] = integrity["status"], ["checks"] = integrity["checks"] }.ToString();
    }
}
