using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Registry.Owner;

/// <summary>Reads and checks the owner's profile when the app starts, so that it does not start with an invalid one.</summary>
/// <param name="services">The services; the profile is read when the owner's state is first asked for.</param>
internal sealed class ProfileCheck(IServiceProvider services) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var profile = services.GetRequiredService<OwnerState>().Profile;
        IReadOnlyList<FieldError> faults = [.. services.GetServices<IProfileCheck>().SelectMany(check => check.Faults(profile))];
        return faults.Count == 0 ? Task.CompletedTask : throw OwnerProfiles.Invalid("of the owner", faults);
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
