using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Registry;

/// <summary>The built app as a process of its own.</summary>
internal sealed partial class RegistryProcess : IDisposable
{
    private readonly Process _process;

    private RegistryProcess(Process process, Uri root)
    {
        _process = process;
        Editor = new() { BaseAddress = new(root, "/api/v1/") };
        Editor.DefaultRequestHeaders.Add("x-api-key", "dev-editor");
    }

    public HttpClient Editor { get; }

    public static async Task<RegistryProcess> StartAsync(string storage)
    {
        string[] settings =
        [
            "urls=http://127.0.0.1:0", $"AzureWebJobsStorage={Emulator.ConnectionString}", $"AzureFunctionsWebHost:hostid={storage}",
            $"Registry:Table={storage}", $"Registry:Container={storage}", "Access:Keys:0:Name=dev-editor", "Access:Keys:0:Role=editor",
            $"Access:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("dev-editor")))}",
        ];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BangGiao.dll"), .. settings.Select(setting => "--" + setting)])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // What nobody reads would fill the pipe, and stop the process.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new(process, new(match.Value));
            }
            said.AppendLine(line);
        }
        throw new InvalidOperationException($"The app did not start: {said}");
    }

    public void Dispose()
    {
        Editor.Dispose();
        _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"(?<=Now listening on: )http\S+")]
    private static partial Regex Listening();
}
