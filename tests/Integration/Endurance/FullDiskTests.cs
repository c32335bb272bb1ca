using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Endurance;

/// <summary>Storage has no room for a while.</summary>
public sealed class FullDiskTests
{
    private const int FileBytes = 300_000;
    private const int Rows = 150;

    private static readonly int Times = Endurance.IsLong ? 20 : 1;

    [Fact]
    public async Task A_file_that_finds_the_disk_full_is_a_503_that_leaves_nothing_and_succeeds_when_there_is_room()
    {
        using var azurite = new OwnAzurite();
        await azurite.StartAsync();
        await using var app = await RegistryApp.StartAsync(settings: [$"AzureWebJobsStorage={azurite.ConnectionString}"]);
        await app.CreateAsync("countries", Some.Country("FR"));
        var random = new Random(Endurance.Seed);
        var files = new Dictionary<string, byte[]>();

        for (var time = 0; time < Times; time++)
        {
            await AddAsync(app, files, Uploads.Bytes(random.Next(1, FileBytes), random.Next()), $"before-{time}");
            var file = Uploads.Bytes(random.Next(1, FileBytes), random.Next());
            await azurite.LimitFilesAsync(1);
            var refused = await app.Editor.SendFileAsync("countries/FR", file, ("Idempotency-Key", $"full-{time}"));
            Assert.Equal("urn:bang-giao:problem:unavailable", (string?)(await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable))["type"]);
            Assert.Equal(files.Count, (await app.Reader.GetJsonAsync("countries/FR/attachments"))["items"]!.Count());
            await azurite.LimitFilesAsync(null);
            await AddAsync(app, files, file, $"full-{time}");
        }

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), (await BlobsAsync(azurite, app)).Order(StringComparer.Ordinal));
        foreach (var (name, bytes) in files)
            Assert.Equal(bytes, await app.Reader.GetByteArrayAsync($"countries/FR/attachments/{name.Split('/')[^1]}"));
        await Ledger.ProveAsync(app.Services.GetRequiredService<RegistryTable>());
        Endurance.Note("files sent while the emulator can write nothing to disk", $"{Times} times", $"each a 503 that left nothing, and stored when sent again after there was room; {files.Count} files as they were sent");
    }

    [Fact]
    public async Task Records_that_find_storage_full_are_a_503_and_are_there_once_when_sent_again()
    {
        await using var proxy = await StorageProxy.StartAsync();
        await using var app = await RegistryApp.StartAsync(settings: [proxy.Setting]);
        await app.CreateAsync("countries", Some.Country("FR"));
        var random = new Random(Endurance.Seed);

        for (var time = 0; time < Times; time++)
        {
            var room = random.Next(3);
            proxy.Fault = asked => IsWrite(asked) && Interlocked.Decrement(ref room) < 0 ? StorageFault.Full : StorageFault.None;
            await (await ImportAsync(app, time)).ProblemAsync(HttpStatusCode.ServiceUnavailable);
            await (await app.Editor.PostJsonAsync("agencies", Some.Agency($"one-{time}"), ("Idempotency-Key", $"one-{time}"))).ProblemAsync(HttpStatusCode.ServiceUnavailable);
            Assert.Equal(time * (Rows + 1), (int)(await app.Reader.GetJsonAsync("agencies?limit=1"))["total"]!);
            await app.Reader.GetJsonAsync("health/ready");

            proxy.Fault = _ => StorageFault.None;
            await (await app.Editor.PostJsonAsync("agencies", Some.Agency($"one-{time}"), ("Idempotency-Key", $"one-{time}"))).JsonAsync(HttpStatusCode.Created);
            await (await ImportAsync(app, time)).JsonAsync();
        }

        var log = await Ledger.ProveAsync(app.Services.GetRequiredService<RegistryTable>());
        Assert.Equal(1 + (Times * (Rows + 1)), log.Count);
        Endurance.Note("imports and records sent while storage answers writes with 507", $"{Times} times", $"each a 503, reads went on, and {log.Count:N0} changes there once when sent again after there was room");
    }

    private static Task<HttpResponseMessage> ImportAsync(RegistryApp app, int time)
    {
        var rows = string.Join('\n', Enumerable.Range(0, Rows).Select(row => $"many-{time}-{row},ministry,Ministry {row}"));
        var content = new StringContent($"id,kind,name.en\n{rows}", System.Text.Encoding.UTF8, "text/csv");
        return app.Admin.PostAsync("import/agencies", content);
    }

    private static bool IsWrite(string asked) => !asked.StartsWith("GET", StringComparison.Ordinal);

    private static async Task AddAsync(RegistryApp app, Dictionary<string, byte[]> files, byte[] bytes, string key)
    {
        var added = await (await app.Editor.SendFileAsync("countries/FR", bytes, ("Idempotency-Key", key))).JsonAsync(HttpStatusCode.Created);
        files.Add($"attachments/countries/FR/{added["id"]}", bytes);
    }

    private static async Task<List<string>> BlobsAsync(OwnAzurite azurite, RegistryApp app) =>
        await new Azure.Storage.Blobs.BlobContainerClient(azurite.ConnectionString, app.Storage).GetBlobsAsync().Select(blob => blob.Name).ToListAsync();
}
