using System.Text.Json;
using BangGiao.Contract.FunctionsWorker.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Contract.FunctionsWorker.Support;

/// <summary>Twenty past nine on a clock that a test moves, with storage of the test's own and timers that tell when they run.</summary>
public abstract class TimerScene
{
    private protected static readonly DateTimeOffset TwentyPast = new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero);
    private protected static readonly DateTimeOffset Ten = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    private protected FakeTime Time { get; } = new(TwentyPast);

    private protected TimerRuns Runs { get; } = new();

    private protected HostStorageOfTest Storage { get; } = new();

    /// <summary>A state as it is stored.</summary>
    private protected static string Status(DateTimeOffset? last, DateTimeOffset next, DateTimeOffset updated) => JsonSerializer.Serialize(
        new ScheduleStatus { Last = last?.LocalDateTime ?? default, Next = next.LocalDateTime, LastUpdated = updated.LocalDateTime });

    private protected Task<WorkerApp> StartAsync(params Type[] functions) => StartAsync(functions, _ => { });

    private protected Task<WorkerApp> StartAsync(Type[] functions, string setting) => StartAsync(functions, _ => { }, setting);

    private protected Task<WorkerApp> StartAsync(
        Type[] functions, Action<FunctionsApplicationBuilder> configure, params string[] settings)
    {
        void Configure(FunctionsApplicationBuilder builder)
        {
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Services.AddSingleton(Runs);
            configure(builder);
        }

        return WorkerApp.StartAsync(functions, Configure, [.. Storage.Settings, .. settings]);
    }
}
