using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BangGiao.Integration.Support;

/// <summary>The app as it is deployed, host and worker each a process of its own, as a second instance on a registry: to be measured, and to be killed.</summary>
internal sealed class AppProcess : IDisposable
{
    private const string Listening = "Listening on ";

    // The tests ask for the timers' work themselves.
    private static readonly string[] Timers =
    [
        "AnniversaryScanSchedule=0 5 23 * * *", "NotificationDeliverySchedule=0 * * * * *",
        "AzureWebJobs.AnniversaryScan.Disabled=true", "AzureWebJobs.NotificationDelivery.Disabled=true",
        "AzureWebJobs.AttachmentSweep.Disabled=true", "AzureWebJobs.RegistrySweep.Disabled=true",
    ];

    private readonly Process _host;
    private readonly int _worker;

    private AppProcess(Process host, Uri root)
    {
        _host = host;
        _worker = ChildOf(host.Id);
        Editor = new HttpClient { BaseAddress = new(root, "/api/v1/") };
        Editor.DefaultRequestHeaders.Add("x-api-key", "dev-editor");
    }

    public HttpClient Editor { get; }

    /// <summary>The memory that the worker holds now, in bytes.</summary>
    public long Resident => Status("VmRSS");

    /// <summary>The most memory that the worker held since <see cref="ForgetPeak"/>, in bytes.</summary>
    public long Peak => Status("VmHWM");

    /// <summary>Starts both; returns when the app answers.</summary>
    /// <param name="on">The app whose registry it shares.</param>
    /// <param name="storage">A connection string that leads to the same storage on another way; null for the same way.</param>
    public static async Task<AppProcess> StartAsync(RegistryApp on, string? storage = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppWorker.Folder, "Localhost.dll"), "--app", AppWorker.Folder, "--url", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in RegistryApp.Settings(on.Storage, storage).Concat(Timers).Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1])))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var host = Process.Start(start)!;
        try
        {
            return new(host, await AddressAsync(host));
        }
        catch
        {
            host.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>SIGKILL to both: no handler runs, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _host.Kill(entireProcessTree: true);
        await _host.WaitForExitAsync();
    }

    /// <summary>Begins to watch for a new peak (proc(5), clear_refs).</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_worker}/clear_refs", "5");

    public void Dispose()
    {
        Editor.Dispose();
        if (!_host.HasExited)
            _host.Kill(entireProcessTree: true);
        _host.Dispose();
    }

    private static async Task<Uri> AddressAsync(Process host)
    {
        var said = new StringBuilder();
        host.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
        };
        host.BeginErrorReadLine();
        while (await host.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // A pipe that nobody reads would one day stop the process.
                _ = host.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new(line[(at + Listening.Length)..].Trim());
            }
            lock (said)
                said.AppendLine(line);
        }
        lock (said)
            throw new InvalidOperationException($"The app ended before it listened: {said}");
    }

    private static int ChildOf(int process) =>
        int.Parse(File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);

    private long Status(string name)
    {
        var line = File.ReadLines($"/proc/{_worker}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', '\t', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
