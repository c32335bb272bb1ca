using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.News;
using BangGiao.Notices.Scan;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>An instance of the app that a test kills: from a certain request to storage on, all its requests fail, and a new process replaces it.</summary>
internal sealed class SimulatedInstance : IAsyncDisposable
{
    private readonly Reminders _on;
    private readonly StorageProxy _storage;
    private readonly string[] _settings;
    private RegistryApp _app = null!;
    private int _left = int.MaxValue;
    private bool _losesAnswer;

    private SimulatedInstance(Reminders on, StorageProxy storage, string[] settings)
    {
        (_on, _storage, _settings) = (on, storage, settings);
        _storage.Before = _ => Task.FromResult(Volatile.Read(ref _left) > 0);
        _storage.After = _ => Task.FromResult(Interlocked.Decrement(ref _left) > 0 || !_losesAnswer);
    }

    public int Kills { get; private set; }

    public static async Task<SimulatedInstance> StartAsync(Reminders on, params string[] settings)
    {
        var instance = new SimulatedInstance(on, await StorageProxy.StartAsync(), settings);
        await instance.StartAsync();
        return instance;
    }

    /// <summary>Kills the process after a number of requests to storage: before or after the answer to the last one.</summary>
    public void DieAfter(int requests, bool losesAnswer) => (_left, _losesAnswer) = (requests, losesAnswer);

    public Task<bool> ScanAsync() => RunAsync(services => services.GetRequiredService<ScanRun>().RunAsync(default));

    public Task<bool> FollowAsync() => RunAsync(services => services.GetRequiredService<NewsRun>().RunAsync(default));

    public Task<bool> DeliverAsync() => RunAsync(services => services.GetRequiredService<DeliveryRun>().RunAsync(default));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private async Task<bool> RunAsync(Func<IServiceProvider, Task> run)
    {
        try
        {
            await run(_app.Services);
            if (_left > 0)
                return true;
        }
        catch (Exception) when (_left <= 0)
        {
            // The log of a process while it dies.
        }
        Kills++;
        _left = int.MaxValue;
        await _app.DisposeAsync();
        await StartAsync();
        return false;
    }

    private async Task StartAsync() => _app = await RegistryApp.StartAsync(
        _on.App,
        [_storage.Setting, "Notifications:AllowPrivateTargets=true", "Notifications:AllowHttpTargets=true", .. _settings],
        builder => builder.Services.AddSingleton<TimeProvider>(_on.Clock));
}
