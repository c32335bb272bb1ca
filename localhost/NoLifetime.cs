using Microsoft.Extensions.Hosting;

namespace Localhost;

/// <summary>Of an inner server: it lives as long as the host does, and signals to the process are not for it.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
