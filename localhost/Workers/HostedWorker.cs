using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Localhost;

/// <summary>A worker in this process: an app built with <see cref="WorkerConnection.Configuration"/>.</summary>
public sealed class HostedWorker : IWorkerInstance
{
    private readonly IHost _app;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostedWorker(IHost app)
    {
        _app = app;
        app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(_ended.SetResult);
    }

    /// <inheritdoc/>
    public Task Ended => _ended.Task;

    /// <summary>Starts the app.</summary>
    /// <param name="app">The app. The worker disposes of it.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<IWorkerInstance> StartAsync(IHost app, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.StartAsync(cancellationToken);
        return new HostedWorker(app);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            _app.Dispose();
        _ended.TrySetResult();
    }
}
