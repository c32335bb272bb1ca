using System.Text.Json;

namespace Localhost.Timers;

/// <summary>What a timer function is told of its run, as the wire has it.</summary>
internal static class TimerInfoText
{
    /// <summary>The state is null when the timer is not monitored.</summary>
    public static string Write(TimerStatus? status, bool isPastDue) =>
        JsonSerializer.Serialize(new Told(new Adjusting(true), status?.ToTimes(), isPastDue));

    private sealed record Told(Adjusting Schedule, TimerTimes? ScheduleStatus, bool IsPastDue);

    private sealed record Adjusting(bool AdjustForDST);
}
