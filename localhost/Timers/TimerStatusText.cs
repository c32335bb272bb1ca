using System.Text.Json;

namespace Localhost.Timers;

/// <summary>The stored form of a state, Microsoft's own.</summary>
internal static class TimerStatusText
{
    public static string Write(TimerStatus status) => JsonSerializer.Serialize(status.ToTimes());

    /// <summary>Null when the text is not a state.</summary>
    public static TimerStatus? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<TimerTimes>(text) is { } stored
                ? new TimerStatus(Time(stored.Last), Time(stored.Next), Time(stored.LastUpdated) ?? default)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Time(DateTime time) => time.Year == 1 ? null : new DateTimeOffset(time);
}
