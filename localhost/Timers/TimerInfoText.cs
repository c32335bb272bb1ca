using System.Text.Json;

namespace Localhost.Timers;

/// <summary>Builds the JSON of a timer function's TimerInfo.</summary>
internal static class TimerInfoText
{
    /// <summary>Writes the JSON; the state is null when the timer is not monitored.</summary>
    public static string Write(TimerStatus? status, bool isPastDue) =>
        JsonSerializer.Serialize(new Info(new Adjustment(true), status?.ToTimes(), isPastDue));

    private sealed record Info(Adjustment Schedule, TimerTimes? ScheduleStatus, bool IsPastDue);

    private sealed record Adjustment(bool AdjustForDST);
}
