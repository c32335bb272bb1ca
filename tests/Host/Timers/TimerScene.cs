using System.Text.Json;
using HostWorker;
using Localhost.Tests.Support;

namespace Localhost.Tests.Timers;

/// <summary>Twenty past nine on a clock that a test moves, with storage of the test's own and timers that record their runs.</summary>
public abstract class TimerScene
{
    private protected static readonly DateTimeOffset TwentyPast = new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero);
    private protected static readonly DateTimeOffset Ten = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] Timers = ["Hourly", "HourlyAndAtStart", "Unmonitored", "BySetting"];

    private protected FakeTime Time { get; } = new(TwentyPast);

    private protected Signals Runs { get; } = new();

    private protected HostStorageOfTest Storage { get; } = new();

    /// <summary>A state as it is stored.</summary>
    private protected static string Status(DateTimeOffset? last, DateTimeOffset next, DateTimeOffset updated) => JsonSerializer.Serialize(
        new { Last = last?.LocalDateTime ?? default, Next = next.LocalDateTime, LastUpdated = updated.LocalDateTime });

    /// <summary>With this timer only.</summary>
    private protected Task<TestHost> StartAsync(string timer, params (string Name, string Value)[] settings) => StartAsync([timer], settings);

    private protected Task<TestHost> StartAsync(string[] timers, params (string Name, string Value)[] settings)
    {
        var all = Timers.Except(timers).ToDictionary(name => $"AzureWebJobs.{name}.Disabled", _ => "true");
        foreach (var (name, value) in settings)
            all[name] = value;
        return TestHost.StartAsync(Runs, options => options with
        {
            RunTimers = true,
            Clock = Time,
            Settings = all,
            StorageConnection = all.ContainsKey("AzureWebJobsStorage") ? null : HostStorageOfTest.Connection,
            HostId = Storage.HostId,
        });
    }
}
