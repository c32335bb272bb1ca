using System.Diagnostics;
using System.Reflection;
using BangGiao.Unit.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Infra;

/// <summary>The released compiler of Bicep, run on the templates of <c>infra/</c>.</summary>
internal static class Bicep
{
    // The package's own copy cannot be run as it is restored, and other processes may share it.
    private static readonly Lazy<string> Compiler = new(() =>
    {
        var folder = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "BicepFolder").Value!;
        var own = Path.Combine(AppContext.BaseDirectory, $"bicep-{Environment.ProcessId}");
        File.Copy(Directory.EnumerateFiles(folder, "bicep", SearchOption.AllDirectories).Single(), own, overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return own;
    });

    private static readonly Lazy<Task<JObject>> Compiled = new(async () => JObject.Parse((await RunAsync("build", Main, "--stdout")).Output));

    /// <summary>The folder of the templates.</summary>
    public static string Folder => Path.Combine(Sources.Root, "infra");

    /// <summary>The template that everything is deployed by.</summary>
    public static string Main => Path.Combine(Folder, "main.bicep");

    /// <summary>All templates: the main one, its modules and its types.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The files with the parameters of one environment each.</summary>
    public static IEnumerable<string> ParameterFiles => Directory.EnumerateFiles(Folder, "*.bicepparam", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The main template as ARM gets it, with its modules inside.</summary>
    public static Task<JObject> CompiledAsync() => Compiled.Value;

    /// <summary>The values that a file of parameters gives.</summary>
    public static async Task<JObject> ParametersAsync(string file)
    {
        var (_, output, _) = await RunAsync("build-params", file, "--stdout");
        return (JObject)JObject.Parse((string)JObject.Parse(output)["parametersJson"]!)["parameters"]!;
    }

    /// <summary>Runs the compiler.</summary>
    /// <returns>The exit status, the compiled template, and the messages: errors and warnings.</returns>
    public static async Task<(int Status, string Output, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Compiler.Value, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, (await said).Trim());
    }
}
