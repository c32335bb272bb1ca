using System.Diagnostics;
using System.Globalization;

namespace BangGiao.Benchmarks;

/// <summary>A server in a process of its own, or in two: a Functions host and its worker.</summary>
internal sealed class Server : IDisposable
{
    private const string Mark = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    internal Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The process that was started: a host, or all there is.</summary>
    public Process Front => _process;

    /// <summary>A host's worker; null where there is none.</summary>
    public Process? Worker => Children(_process.Id) is [var worker, ..] ? Process.GetProcessById(worker) : null;

    /// <summary>Starts a published app under the Functions host, as <c>make run</c> does; returns when it listens.</summary>
    public static Task<Server> StartAppAsync(string app, IReadOnlyDictionary<string, string> settings) => StartAsync(
        [Path.Combine(Repository.Root, "artifacts/publish/Localhost/release/Localhost.dll"), "--app", Path.Combine(Repository.Root, "artifacts/publish", app, "release"), "--url", "http://127.0.0.1:0"],
        settings);

    /// <summary>Starts bare Kestrel.</summary>
    public static Task<Server> StartBareAsync(string answers) => StartAsync([typeof(Server).Assembly.Location, "serve", answers], new Dictionary<string, string>());

    /// <summary>Starts the stand-in for tables.</summary>
    public static Task<Server> StartTableAsync() => StartAsync([typeof(Server).Assembly.Location, "table"], new Dictionary<string, string>());

    public void Dispose()
    {
        // A host that is killed leaves its worker behind.
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                listening.TrySetException(new InvalidOperationException($"{arguments[0]} ended before it listened."));
            else if (line.Data.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
                listening.TrySetResult(new(line.Data[(at + Mark.Length)..].Trim()));
        };
        process.BeginOutputReadLine();
        try
        {
            return new(process, await listening.Task.WaitAsync(Patience));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static List<int> Children(int parent)
    {
        var tasks = Directory.Exists($"/proc/{parent}/task") ? Directory.GetDirectories($"/proc/{parent}/task") : [];
        return [.. tasks.Select(task => Path.Combine(task, "children"))
            .Where(File.Exists)
            .SelectMany(file => File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
    }
}
