using System.Diagnostics;
using System.Globalization;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>The app in a process of its own, as a second instance on a registry: to be measured, and to be killed.</summary>
internal sealed class AppProcess : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private AppProcess(Process process, HttpClient editor) => (_process, Editor) = (process, editor);

    public HttpClient Editor { get; }

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long Resident => Status("VmRSS");

    /// <summary>The most memory that it held since <see cref="ForgetPeak"/>, in bytes.</summary>
    public long Peak => Status("VmHWM");

    public static async Task<AppProcess> StartAsync(RegistryApp on, string? storage = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(App).Assembly.Location);
        foreach (var setting in Settings(on, storage ?? Emulator.ConnectionString))
            start.ArgumentList.Add("--" + setting);
        var process = Process.Start(start)!;
        try
        {
            var root = await AddressAsync(process).WaitAsync(StartTimeout);
            var editor = new HttpClient { BaseAddress = new(root, "/api/v1/") };
            editor.DefaultRequestHeaders.Add("x-api-key", "dev-editor");
            return new(process, editor);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Begins to watch for a new peak (proc(5), clear_refs).</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    public void Dispose()
    {
        Editor.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static string[] Settings(RegistryApp on, string storage) =>
    [
        "urls=http://127.0.0.1:0", $"AzureWebJobsStorage={storage}", $"AzureFunctionsWebHost:hostid={on.Storage}",
        "Registry:Owner=vn", $"Registry:Table={on.Storage}", $"Registry:Container={on.Storage}",
        "Access:Keys:0:Name=dev-editor", $"Access:Keys:0:Sha256={Uploads.Sha256("dev-editor"u8.ToArray())}", "Access:Keys:0:Role=editor",
    ];

    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Listening = "Now listening on: ";
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is > 0 and var at)
            {
                // A pipe that nobody reads would one day stop the process.
                _ = process.StandardOutput.ReadToEndAsync();
                return new(line[(at + Listening.Length)..].Trim());
            }
        }
        throw new InvalidOperationException("The app ended before it listened.");
    }

    private long Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', '\t', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
