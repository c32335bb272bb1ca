using System.Diagnostics;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Infra;

/// <summary>The deployment's templates, compiled and linted by the released compiler.</summary>
public sealed class TemplatesTests
{
    private static readonly string Templates = Path.Combine(Repository(new DirectoryInfo(AppContext.BaseDirectory)), "infra");

    [Fact]
    public async Task The_templates_compile_without_a_warning()
    {
        var (status, compiled, said) = await BicepAsync("build", Path.Combine(Templates, "main.bicep"), "--stdout");

        Assert.Equal((0, ""), (status, said));
        Assert.NotEmpty(JObject.Parse(compiled)["resources"]!);
    }

    [Fact]
    public async Task The_templates_pass_the_linter_without_a_warning()
    {
        var (status, _, said) = await BicepAsync("lint", Path.Combine(Templates, "main.bicep"));

        Assert.Equal((0, ""), (status, said));
    }

    [Fact]
    public async Task Signed_heads_lie_in_a_container_of_their_own_that_nobody_overwrites_for_the_days_of_the_parameter()
    {
        var (_, compiled, _) = await BicepAsync("build", Path.Combine(Templates, "modules", "storage.bicep"), "--stdout");

        var resources = JObject.Parse(compiled)["resources"]!;
        var policy = Assert.Single(resources, resource => ((string)resource["type"]!).EndsWith("/immutabilityPolicies", StringComparison.Ordinal));
        Assert.Contains("variables('signedHeads')", (string)policy["name"]!, StringComparison.Ordinal);
        Assert.Equal("[parameters('headRetentionDays')]", (string)policy["properties"]!["immutabilityPeriodSinceCreationInDays"]!);
        Assert.False((bool)policy["properties"]!["allowProtectedAppendWrites"]!);
        Assert.Equal("[not(parameters('headPolicyIsLocked'))]", (string)policy["condition"]!);
    }

    // The package's own copy cannot be run as it is restored, and other processes may share it.
    private static string Compiler()
    {
        var folder = typeof(TemplatesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "BicepFolder").Value!;
        var own = Path.Combine(AppContext.BaseDirectory, $"bicep-{Environment.ProcessId}");
        if (!File.Exists(own))
            File.Copy(Directory.EnumerateFiles(folder, "bicep", SearchOption.AllDirectories).Single(), own);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return own;
    }

    private static async Task<(int Status, string Output, string Said)> BicepAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Compiler(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, (await said).Trim());
    }

    private static string Repository(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "BangGiao.slnx"))
        ? folder.FullName
        : Repository(folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}
