using System.Diagnostics;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Operations;

/// <summary>The app on a server without Azure, started by the commands of <c>infra/server</c>.</summary>
public sealed class OnAServerTests : IAsyncLifetime
{
    private static readonly string Server = Path.Combine(ShippedRegistry.Repository, "infra", "server");

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_command_of_the_unit_starts_the_app_with_the_settings_of_its_file()
    {
        var command = Command("bang-giao.service", "ExecStart=");

        using var started = await AppProcess.StartAsync(_app, command, SettingsOf(File.ReadAllLines(Path.Combine(Server, "settings.env"))));

        Assert.Equal(HttpStatusCode.OK, (await started.Editor.GetAsync("health/ready")).StatusCode);
        Assert.Equal("min-a", (string)(await started.Editor.GetJsonAsync("agencies/min-a"))["id"]!);
    }

    [Fact]
    public void The_container_starts_the_same_command()
    {
        var entry = File.ReadAllLines(Path.Combine(Server, "Containerfile")).Single(line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal));

        Assert.Equal(Command("bang-giao.service", "ExecStart="), JArray.Parse(entry["ENTRYPOINT ".Length..]).Select(part => (string)part!));
    }

    [Fact]
    public void The_container_has_what_publishing_leaves_where_the_unit_expects_it()
    {
        var published = File.ReadAllText(Path.Combine(ShippedRegistry.Repository, "scripts", "publish.sh"));
        var copies = File.ReadAllLines(Path.Combine(Server, "Containerfile")).Where(line => line.StartsWith("COPY ", StringComparison.Ordinal)).Select(line => line.Split(' ')).ToList();

        Assert.Equal(["app", "host"], copies.Select(copy => copy[1]));
        Assert.All(copies, copy =>
        {
            Assert.Contains($"--output \"$out/{copy[1]}\"", published, StringComparison.Ordinal);
            Assert.Contains(Command("bang-giao.service", "ExecStart="), part => part.StartsWith(copy[2], StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task The_sample_of_settings_with_its_empty_ones_starts_the_app()
    {
        var sample = (JObject)JObject.Parse(await File.ReadAllTextAsync(Path.Combine(ShippedRegistry.Repository, "local.settings.sample.json")))["Values"]!;

        using var started = await AppProcess.StartAsync(_app, null, sample.Properties().Select(setting => $"{setting.Name}={setting.Value}"));

        Assert.Equal(HttpStatusCode.OK, (await started.Editor.GetAsync("health/ready")).StatusCode);
        Assert.Equal("min-a", (string)(await started.Editor.GetJsonAsync("agencies/min-a"))["id"]!);
    }

    [Fact]
    public async Task The_nightly_back_up_is_written_and_the_old_ones_go_only_when_it_succeeded()
    {
        var folder = Directory.CreateTempSubdirectory("backups").FullName;
        var old = Path.Combine(folder, "registry-20200101T000000Z.zip");
        await File.WriteAllTextAsync(old, "old");
        File.SetLastWriteTimeUtc(old, new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var failed = await BackUpAsync(folder, "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/devstoreaccount1;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;QueueEndpoint=http://127.0.0.1:1/devstoreaccount1");
        var isOldKept = File.Exists(old);
        var succeeded = await BackUpAsync(folder, Emulator.ConnectionString);

        Assert.True(failed != 0 && isOldKept);
        Assert.Equal(0, succeeded);
        var file = Assert.Single(Directory.EnumerateFiles(folder));
        Assert.Matches(@"registry-\d{8}T\d{6}Z\.zip$", file);
        Assert.True(new FileInfo(file).Length > 500);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<int> BackUpAsync(string folder, string storage)
    {
        var command = Command("bang-giao-backup.service", "ExecStart=");
        var start = new ProcessStartInfo("sh", [Path.Combine(Server, Path.GetFileName(command[0])), Path.Combine(AppWorker.Folder, Path.GetFileName(command[1])), folder, command[3]]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var setting in RegistryApp.Settings(_app.Storage, storage).Select(setting => setting.Split('=', 2)))
            start.Environment[setting[0].Replace(":", "__", StringComparison.Ordinal)] = setting[1];
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static string[] Command(string unit, string key) =>
        File.ReadAllLines(Path.Combine(Server, unit)).Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Split(' ');

    private static IEnumerable<string> SettingsOf(IEnumerable<string> lines) => lines.Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'));
}
