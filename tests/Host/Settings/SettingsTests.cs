using System.Collections;
using Localhost.Settings;
using Localhost.Tests.Support;

namespace Localhost.Tests.Settings;

public sealed class SettingsTests
{
    [Fact]
    public async Task Settings_are_the_environment_of_the_worker_s_process()
    {
        await using var host = await TestHost.StartProcessAsync(("HOST_TEST_SETTING", "given"), ("ASPNETCORE_URLS", "http://0.0.0.0:1"));

        Assert.Equal("200 given", await host.GetAsync("/api/setting/HOST_TEST_SETTING"));
        Assert.Equal("200 -", await host.GetAsync("/api/setting/ASPNETCORE_URLS"));
        Assert.Equal("200 dotnet-isolated", await host.GetAsync("/api/setting/FUNCTIONS_WORKER_RUNTIME"));
    }

    [Fact]
    public void The_environment_wins_over_local_settings()
    {
        var folder = Folder("""{ "Values": { "A": "file", "B": "file", "C": true }, /* said */ "Host": { "LocalHttpPort": 7123, } }""");

        var local = LocalSettings.Read(folder);
        var all = local.Under(new Hashtable { ["b"] = "environment", ["D"] = "environment" });

        Assert.Equal(7123, local.LocalHttpPort);
        Assert.Equal(("file", "environment", "true", "environment"), (all["A"], all["B"], all["C"], all["D"]));
    }

    [Fact]
    public void Without_a_file_there_are_no_local_settings()
    {
        var local = LocalSettings.Read(AppFolder.With("{}"));

        Assert.Empty(local.Values);
        Assert.Null(local.LocalHttpPort);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "IsEncrypted": true }""")]
    [InlineData("""{ "Host": { "LocalHttpPort": "x" } }""")]
    public void A_file_that_is_none_is_told(string text) =>
        Assert.Throws<FunctionsHostException>(() => LocalSettings.Read(Folder(text)));

    [Theory]
    [InlineData("%a%", "1")]
    [InlineData("x-%A:B%-y", "x-2-y")]
    [InlineData("plain", "plain")]
    [InlineData("%missing%", null)]
    public void A_setting_stands_between_percent_signs(string text, string? resolved)
    {
        var settings = new AppSettings(new Dictionary<string, string> { ["A"] = "1", ["A__B"] = "2" });

        Assert.Equal(resolved, settings.Resolve(text));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://example.test:0")]
    [InlineData("https://127.0.0.1:0")]
    public async Task The_host_listens_on_this_machine_only(string url) =>
        await Assert.ThrowsAsync<FunctionsHostException>(() => TestHost.StartAsync(options => options with { Url = url }));

    [Fact]
    public async Task A_folder_without_host_json_is_no_app()
    {
        var empty = Directory.CreateTempSubdirectory("host-test-").FullName;

        var fault = await Assert.ThrowsAsync<FunctionsHostException>(() => TestHost.StartAsync(options => options with { AppDirectory = empty }));

        Assert.Contains("host.json", fault.Message, StringComparison.Ordinal);
    }

    private static string Folder(string localSettings)
    {
        var folder = AppFolder.With("{}");
        File.WriteAllText(Path.Combine(folder, "local.settings.json"), localSettings);
        return folder;
    }
}
