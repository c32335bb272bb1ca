using System.Text.Json;

namespace Localhost.Timers;

/// <summary>Converts a state to and from the JSON that Microsoft's host stores.</summary>
internal static class TimerStatusText
{
    public static string Write(TimerStatus status) => JsonSerializer.Serialize(status.ToTimes());

    /// <summary>Parses a state; null when the text is invalid.</summary>
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
