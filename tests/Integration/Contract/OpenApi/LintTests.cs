using System.Diagnostics;
using BangGiao.Integration.Records;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>The document passes the linters of others.</summary>
public sealed class LintTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Theory]
    [InlineData("openapi.json")]
    [InlineData("openapi-3.0.json")]
    public async Task Redocly_has_nothing_to_say(string document) =>
        Assert.Equal("", await RunAsync(document, "tests/Integration/Contract/OpenApi/redocly.mjs"));

    [Theory]
    [InlineData("openapi.json")]
    [InlineData("openapi-3.0.json")]
    public async Task Spectral_has_nothing_to_say(string document) =>
        Assert.Contains("No results", await RunAsync(document, "node_modules/.bin/spectral", "lint", "--ruleset", ".spectral.yaml", "--fail-severity", "hint"), StringComparison.Ordinal);

    [Fact]
    public async Task Every_example_is_what_its_schema_says() =>
        Assert.Matches("^[1-9][0-9]{2,} examples\\s*$", await RunAsync("openapi.json", "tests/Integration/Contract/OpenApi/examples.mjs"));

    [Fact]
    public async Task Types_of_openapi_typescript_fit_every_example() =>
        Assert.Matches("^[1-9][0-9]{2,} examples\\s*$", await RunAsync("openapi.json", "tests/Integration/Contract/Generators/typescript.mjs"));

    // The findings of a tool about the document; if the tool fails to run, its error output.
    private async Task<string> RunAsync(string document, params string[] command)
    {
        var folder = Directory.CreateDirectory(Path.Combine(ShippedRegistry.Repository, "artifacts", "openapi"));
        var file = Path.Combine(folder.FullName, $"{registry.App.Storage}-{Guid.NewGuid():n}.json");
        await File.WriteAllTextAsync(file, await registry.App.Anonymous.GetStringAsync(document));
        var start = new ProcessStartInfo("node", [.. command, file])
        {
            WorkingDirectory = ShippedRegistry.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
        };
        using var tool = Process.Start(start)!;
        var (output, errors) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync();
        Assert.True(tool.ExitCode == 0, $"{await output}\n{await errors}");
        return await output;
    }
}
