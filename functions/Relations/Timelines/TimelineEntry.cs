using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Timelines;

/// <summary>One thing in the history with a country.</summary>
/// <param name="On">When.</param>
/// <param name="Event">What, as a code of the vocabulary <c>timelineEvent</c>.</param>
/// <param name="Subject">The record that says so.</param>
/// <param name="Title">What it is called; null when the event says it all.</param>
/// <param name="Source">Where it was seen.</param>
/// <param name="Note">What else there is to know.</param>
public sealed record TimelineEntry(PartialDate On, string Event, RecordKey Subject, LocalizedText? Title, Source? Source, string? Note);
