using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BangGiao.Integration.Support;

/// <summary>
/// The app as deployed, with host and worker in processes of their own, as a second instance on a registry. Tests measure it and kill it.
/// </summary>
internal sealed class AppProcess : IDisposable
{
    private const string Listening = "Listening on ";

    // Timers are disabled, because the tests run their work directly.
    private static readonly string[] Timers =
    [
        "AnniversaryScanSchedule=0 5 23 * * *", "NotificationDeliverySchedule=0 * * * * *",
        "AzureWebJobs.AnniversaryScan.Disabled=true", "AzureWebJobs.NotificationDelivery.Disabled=true",
        "AzureWebJobs.IntegrityWatch.Disabled=true", "AzureWebJobs.OrphanCleanup.Disabled=true", "AzureWebJobs.SignHead.Disabled=true", "AzureWebJobs.RegistrySweep.Disabled=true", "AzureWebJobs.KeepSnapshot.Disabled=true",
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

    /// <summary>The process of the host.</summary>
    public int Host => _host.Id;

    /// <summary>The process of the worker.</summary>
    public int Worker => _worker;

    /// <summary>The resident memory of the worker in bytes.</summary>
    public long Resident => Status("VmRSS");

    /// <summary>The peak resident memory of the worker in bytes since <see cref="ForgetPeak"/>.</summary>
    public long Peak => Status("VmHWM");

    /// <summary>Starts host and worker; returns when the app listens.</summary>
    /// <param name="on">The app whose registry it uses.</param>
    /// <param name="storage">Another connection string to the same storage; null for the same one.</param>
    public static Task<AppProcess> StartAsync(RegistryApp on, string? storage = null) =>
        StartAsync(["Localhost.dll", "--app", AppWorker.Folder, "--url", "http://127.0.0.1:0"], RegistryApp.Settings(on.Storage, storage));

    /// <summary>Starts host and worker by a command that is meant for a server, and with its settings; returns when the app listens.</summary>
    /// <param name="on">The app whose registry it uses: storage and keys are that one's.</param>
    /// <param name="command">dotnet, the file of the host, and its arguments; null for the usual ones. The files are those of the build, and the port is a free one.</param>
    /// <param name="settings">Settings as <c>NAME=value</c>.</param>
    public static Task<AppProcess> StartAsync(RegistryApp on, IReadOnlyList<string>? command, IEnumerable<string> settings) => StartAsync(
        command is null
            ? ["Localhost.dll", "--app", AppWorker.Folder, "--url", "http://127.0.0.1:0"]
            : [.. command.Skip(1).Select(part => part.EndsWith("/app", StringComparison.Ordinal) ? AppWorker.Folder : part.StartsWith("http:", StringComparison.Ordinal) ? "http://127.0.0.1:0" : part)],
        settings.Concat(RegistryApp.Settings(on.Storage)));

    private static async Task<AppProcess> StartAsync(IReadOnlyList<string> arguments, IEnumerable<string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppWorker.Folder, Path.GetFileName(arguments[0])), .. arguments.Skip(1)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Concat(Timers).Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1])))
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

    /// <summary>Sends SIGKILL to both processes: no handler runs and nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        _host.Kill(entireProcessTree: true);
        await _host.WaitForExitAsync();
    }

    /// <summary>Resets the peak of the resident memory (proc(5), clear_refs).</summary>
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
                // The output must be read to the end, because a full pipe would block the process.
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
