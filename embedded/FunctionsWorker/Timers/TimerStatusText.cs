using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>The stored form of a state, the host's own: local times with their offset, and the year 1 for none.</summary>
internal static class TimerStatusText
{
    public static string Write(TimerStatus status)
    {
        var times = status.ForFunction();
        return JsonSerializer.Serialize(new Stored(times.Last, times.Next, times.LastUpdated));
    }

    /// <summary>Null when the text is not a state.</summary>
    public static TimerStatus? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(text) is { } stored
                ? new TimerStatus(Time(stored.Last), Time(stored.Next), Time(stored.LastUpdated) ?? default)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Time(DateTime time) => time.Year == 1 ? null : new DateTimeOffset(time);

    private sealed record Stored(DateTime Last, DateTime Next, DateTime LastUpdated);
}
