using BangGiao.Records.Visibility;

namespace BangGiao.Relations.Timelines;

/// <summary>A collection whose records appear in the timelines of countries.</summary>
public interface ITimelineSource
{
    /// <summary>The timeline entries of a country from this collection.</summary>
    IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view);
}
