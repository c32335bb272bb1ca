using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Records.Loading;

/// <summary>Loads the registry and reads its records while the app starts, so that the first request waits less.</summary>
/// <remarks>It decides nothing. The first request does what is not finished by then, and answers with the error if storage fails.</remarks>
/// <param name="services">The services. They are resolved in the background, so that the start does not wait for them.</param>
/// <param name="logger">The log.</param>
internal sealed partial class EarlyLoad(IServiceProvider services, ILogger<EarlyLoad> logger) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = Task.Run(LoadAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LoadAsync()
    {
        try
        {
            var snapshot = await services.GetRequiredService<RegistryReader>().CurrentAsync(CancellationToken.None);
            Redaction.Prepare(services.GetRequiredService<CollectionRegistry>(), snapshot);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The registry was not loaded while the app started. The first request loads it.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
