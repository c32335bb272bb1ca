using Microsoft.Extensions.Hosting;

namespace Localhost;

/// <summary>The lifetime of an inner server: it ignores signals of the process, because the host starts and stops it.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
