using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using Localhost.Workers;
using Microsoft.Extensions.Logging;

namespace Localhost;

/// <summary>A worker in a separate process.</summary>
public sealed class WorkerProcess : IWorkerInstance
{
    private readonly Process _process;

    private WorkerProcess(Process process, Task ended)
    {
        _process = process;
        Ended = ended;
    }

    /// <summary>The id of the process.</summary>
    public int Id => _process.Id;

    /// <inheritdoc/>
    public Task Ended { get; }

    /// <summary>Starts a published app.</summary>
    /// <param name="appDirectory">The folder, with its <c>worker.config.json</c>.</param>
    /// <param name="settings">Environment variables to add to those of this process.</param>
    /// <param name="connection">The connection to the host.</param>
    /// <param name="logger">The logger for the output of the process.</param>
    public static WorkerProcess Start(
        string appDirectory, IReadOnlyDictionary<string, string> settings, WorkerConnection connection, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(connection);
        var process = new Process { StartInfo = StartInfo(Path.GetFullPath(appDirectory), connection), EnableRaisingEvents = true };
        SetEnvironment(process.StartInfo, settings);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => ended.TrySetResult();
        var console = new WorkerConsole(logger);
        process.OutputDataReceived += (_, line) => console.Printed(line.Data);
        process.ErrorDataReceived += (_, line) => console.Complained(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new WorkerProcess(process, ended.Task);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Ended.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Kill();
            await Ended;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Ended;
        _process.Dispose();
    }

    private void Kill()
    {
        if (!Ended.IsCompleted)
            _process.Kill(entireProcessTree: true);
    }

    private static ProcessStartInfo StartInfo(string appDirectory, WorkerConnection connection)
    {
        var description = WorkerDescription.Read(appDirectory);
        var start = new ProcessStartInfo(Executable(description, appDirectory))
        {
            WorkingDirectory = appDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (description.App.Length > 0 && start.FileName != Path.Combine(appDirectory, description.App))
            start.ArgumentList.Add(Path.Combine(appDirectory, description.App));
        AddConnection(start.ArgumentList, connection);
        return start;
    }

    // The worker runs with the same dotnet executable as the host.
    private static string Executable(WorkerDescription description, string appDirectory) =>
        description.Executable is not "dotnet" ? Path.GetFullPath(description.Executable, appDirectory)
        : Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path
        : "dotnet";

    private static void AddConnection(Collection<string> arguments, WorkerConnection connection)
    {
        (string Name, string Value)[] all =
        [
            ("--host", connection.HostEndpoint.Host),
            ("--port", connection.HostEndpoint.Port.ToString(CultureInfo.InvariantCulture)),
            ("--workerId", connection.WorkerId),
            ("--requestId", connection.RequestId),
            ("--grpcMaxMessageLength", connection.MaxMessageBytes.ToString(CultureInfo.InvariantCulture)),
            ("--functions-uri", connection.HostEndpoint.ToString()),
            ("--functions-worker-id", connection.WorkerId),
            ("--functions-request-id", connection.RequestId),
            ("--functions-grpc-max-message-length", connection.MaxMessageBytes.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, value) in all)
        {
            arguments.Add(name);
            arguments.Add(value);
        }
    }

    private static void SetEnvironment(ProcessStartInfo start, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = start.WorkingDirectory;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = start.WorkingDirectory;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        // These variables would override the free port that the worker's listener uses.
        foreach (var name in (string[])["ASPNETCORE_URLS", "URLS", "DOTNET_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "HTTP_PORTS"])
            start.Environment.Remove(name);
    }
}
