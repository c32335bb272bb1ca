using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;

namespace BangGiao.Integration.Endurance;

/// <summary>An Azurite of a test's own, with its data on disk, which the test kills and starts again.</summary>
internal sealed partial class OwnAzurite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("azurite").FullName;
    private string[] _ports = ["0", "0", "0"];
    private Process? _process;

    /// <summary>The connection string. It stays the same over a restart.</summary>
    public string ConnectionString => "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{_ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{_ports[1]}/devstoreaccount1;"
        + $"TableEndpoint=http://127.0.0.1:{_ports[2]}/devstoreaccount1;";

    /// <summary>Starts it; returns when it listens.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(ShippedRegistry.Repository, "node_modules", ".bin", "azurite"),
        [
            "--skipApiVersionCheck", "--disableTelemetry", "--location", _folder,
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", _ports[0], "--queuePort", _ports[1], "--tablePort", _ports[2],
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        var ports = new List<string>();
        while (ports.Count < _ports.Length && await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
                ports.Add(match.Groups["port"].Value);
        }
        Assert.Equal(_ports.Length, ports.Count);
        _ports = [.. ports];
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Sends SIGKILL. What it had not written to disk is lost.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>From now on no file of it can grow beyond a size, as on a full disk; null for any size.</summary>
    public async Task LimitFilesAsync(long? bytes)
    {
        using var prlimit = Process.Start("prlimit", ["--pid", $"{_process!.Id}", $"--fsize={bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:unlimited"]);
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Blob, queue and table say it in this order.
    [GeneratedRegex(@"successfully listen(?:s|ing) (?:on|at) http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}
