using System.Diagnostics;
using BangGiao.Integration.Records;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>A script that node runs: the published libraries that check what the app sends.</summary>
internal sealed class NodeScript : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private NodeScript(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public StreamReader Output => _process.StandardOutput;

    /// <summary>The next line that it prints.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it wrote to its standard error.</exception>
    public async Task<string> AnswerAsync() =>
        await Output.ReadLineAsync() ?? throw new InvalidOperationException($"The script ended: {await _errors}");

    /// <summary>Starts a script and gives it one line.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="line">The line.</param>
    /// <param name="folder">Where it is, in the repository.</param>
    public static async Task<NodeScript> StartAsync(string name, string line, string folder = "tests/Integration/Notices/Notifications")
    {
        var start = new ProcessStartInfo("node", Path.Combine(folder, name))
        {
            WorkingDirectory = ShippedRegistry.Repository,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var script = new NodeScript(Process.Start(start)!);
        await script._process.StandardInput.WriteLineAsync(line);
        await script._process.StandardInput.FlushAsync();
        return script;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
