using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Registry.Owner;

/// <summary>Reads the owner's profile when the app starts, so that it does not start with an invalid one.</summary>
/// <param name="services">The services; the profile is read when the owner's state is first asked for.</param>
internal sealed class ProfileCheck(IServiceProvider services) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<OwnerState>();
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
}
