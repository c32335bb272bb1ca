using System.Security.Cryptography;
using Localhost.Functions;
using Localhost.Protocol;
using Localhost.Settings;
using Microsoft.Extensions.Logging;

namespace Localhost.Workers;

/// <summary>Starts a worker and loads its functions.</summary>
internal sealed class WorkerStarter(FunctionsHostOptions options, AppSettings settings, WorkerServer server, ILoggerFactory loggers)
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    public async Task<Worker> StartAsync(CancellationToken cancellationToken)
    {
        var connection = new WorkerConnection(server.Address, RandomId(), RandomId(), int.MaxValue);
        var channel = new WorkerChannel(connection.WorkerId, new WorkerLogs(loggers).Write);
        server.Channels.Expect(channel);
        IWorkerInstance? instance = null;
        try
        {
            instance = await options.StartWorker(connection, cancellationToken);
            return await LoadAsync(channel, instance, cancellationToken);
        }
        catch
        {
            server.Channels.Take(connection.WorkerId);
            channel.Close();
            if (instance is not null)
                await instance.DisposeAsync();
            throw;
        }
    }

    private async Task<Worker> LoadAsync(WorkerChannel channel, IWorkerInstance instance, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        try
        {
            var loading = LoadAsync(channel, timeout.Token);
            if (await Task.WhenAny(loading, instance.Ended) != loading)
                throw new FunctionsHostException("The worker ended before its functions were loaded. Its output is logged above.");
            var (httpUri, functions) = await loading;
            await Listener.WhenListeningAsync(httpUri, timeout.Token);
            return new Worker(channel, instance, httpUri, functions);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FunctionsHostException($"The worker did not load its functions within {StartTimeout.TotalSeconds} s.", e);
        }
    }

    private async Task<(string HttpUri, List<Function> Functions)> LoadAsync(WorkerChannel channel, CancellationToken cancellationToken)
    {
        await channel.Connected.WaitAsync(cancellationToken);
        var started = await InitializeAsync(channel, cancellationToken);
        var functions = await ListAsync(channel, cancellationToken);
        foreach (var function in functions)
            channel.Send(new StreamingMessage
            {
                FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.Id, Metadata = function.Metadata },
            });
        for (var loaded = 0; loaded < functions.Count; loaded++)
        {
            var answer = await AnswerAsync(channel, message => message.FunctionLoadResponse, cancellationToken);
            Check(answer.Result, $"The function {functions.Find(it => it.Id == answer.FunctionId)?.Name} was not loaded");
        }

        return (started.Capabilities.TryGetValue("HttpUri", out var uri) ? uri : "", functions);
    }

    private async Task<WorkerInitResponse> InitializeAsync(WorkerChannel channel, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(options.AppDirectory);
        channel.Send(new StreamingMessage
        {
            WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = folder, FunctionAppDirectory = folder },
        });
        var answer = await AnswerAsync(channel, message => message.WorkerInitResponse, cancellationToken);
        Check(answer.Result, "The worker did not start");
        return answer;
    }

    private async Task<List<Function>> ListAsync(WorkerChannel channel, CancellationToken cancellationToken)
    {
        channel.Send(new StreamingMessage
        {
            FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = Path.GetFullPath(options.AppDirectory) },
        });
        var answer = await AnswerAsync(channel, message => message.FunctionMetadataResponse, cancellationToken);
        Check(answer.Result, "The worker did not list its functions");
        if (answer.UseDefaultMetadataIndexing)
            throw new FunctionsHostException("The worker does not list its functions. It must be built with worker indexing.");
        return [.. answer.FunctionMetadataResults
            .Select(metadata => FunctionReader.Read(metadata, settings))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static async Task<T> AnswerAsync<T>(
        WorkerChannel channel, Func<StreamingMessage, T?> select, CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var message in channel.Answers.ReadAllAsync(cancellationToken))
            if (select(message) is { } answer)
                return answer;
        throw new FunctionsHostException("The worker disconnected before its functions were loaded.");
    }

    private static void Check(StatusResult? result, string fault)
    {
        if (result is { Status: StatusResult.Types.Status.Failure })
            throw new FunctionsHostException($"{fault}: {result.Exception?.Message ?? result.Result}");
    }

    private static string RandomId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
