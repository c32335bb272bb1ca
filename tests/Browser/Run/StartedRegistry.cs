using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BangGiao.Integration.Records;

namespace BangGiao.Browser.Run;

/// <summary>A registry that <c>make run</c> started: Azurite, the Functions host and the published app, each a process of its own.</summary>
internal sealed class StartedRegistry : IDisposable
{
    private readonly Process _script;
    private readonly StringBuilder _said = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("bang-giao-run-");
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StartedRegistry(int port)
    {
        Root = new($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("bash", [Path.Combine("scripts", "run.sh")])
        {
            WorkingDirectory = ShippedRegistry.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["PORT"], start.Environment["DATA"]) = ($"{port}", _data.FullName);
        _script = new Process { StartInfo = start, EnableRaisingEvents = true };
        _script.OutputDataReceived += (_, line) => Heard(line.Data);
        _script.ErrorDataReceived += (_, line) => Heard(line.Data);
        _script.Exited += (_, _) => _ready.TrySetResult();
        _script.Start();
        _script.BeginOutputReadLine();
        _script.BeginErrorReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri Root { get; }

    /// <summary>The script's output.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Starts one on a free port; returns when it says that it is ready.</summary>
    public static async Task<StartedRegistry> StartAsync()
    {
        var registry = new StartedRegistry(FreePort());
        await registry._ready.Task;
        Assert.False(registry._script.HasExited, registry.Said);
        return registry;
    }

    /// <summary>Starts one on a port that is in use; returns the script's exit status.</summary>
    public static async Task<(int Status, string Said)> StartInVainAsync(int port)
    {
        using var registry = new StartedRegistry(port);
        await registry._script.WaitForExitAsync();
        return (registry._script.ExitCode, registry.Said);
    }

    /// <summary>Ends it as Ctrl-C does; returns when all processes that it started have ended.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_script.Id}"]);
        await _script.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_script.HasExited)
            _script.Kill(entireProcessTree: true);
        _script.Dispose();
        _data.Delete(recursive: true);
    }

    private void Heard(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
        if (line?.StartsWith("Bang Giao is ready", StringComparison.Ordinal) == true)
            _ready.TrySetResult();
    }

    // The script takes the three ports that follow for Azurite.
    private static int FreePort()
    {
        for (; ; )
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            if (port <= IPEndPoint.MaxPort - 3 && Enumerable.Range(port + 1, 3).All(IsFree))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
