using System.Diagnostics;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Demo;

/// <summary>An app whose owner's name marks its data as generated.</summary>
public sealed class DemonstrationRegistry : IAsyncLifetime
{
    public RegistryApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync(settings: ["Registry:Owner=vn-demo"]);
        await ShippedRegistry.LoadAsync(App, without: "commitments");
        var (code, said) = await RunAsync("scripts/demo/load.mjs", "dev-admin");
        Assert.True(code == 0, said);
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    public async Task<int> TotalAsync(string query)
    {
        var path = query.StartsWith('/') ? query : "/api/v1/" + query;
        return (int)(await App.Anonymous.GetJsonAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=1&fields=id"))["total"]!;
    }

    /// <summary>Runs a script of the repository against the app; returns its exit code and output.</summary>
    public async Task<(int Code, string Said)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, App.Root.AbsoluteUri.TrimEnd('/'), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = ShippedRegistry.Repository,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output + await errors);
    }
}
