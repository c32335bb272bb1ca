using BangGiao.Records.Visibility;

namespace BangGiao.Relations.Timelines;

/// <summary>A collection that countries' timelines tell of.</summary>
public interface ITimelineSource
{
    /// <summary>What a country's timeline has of this collection.</summary>
    IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view);
}
