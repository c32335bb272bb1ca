using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Timelines;

/// <summary>One entry in the timeline of a country.</summary>
/// <param name="On">The date.</param>
/// <param name="Event">The event: a code of the vocabulary <c>timelineEvent</c>.</param>
/// <param name="Subject">The record that the entry comes from.</param>
/// <param name="Title">The title; null when the event label is enough.</param>
/// <param name="Source">The source.</param>
/// <param name="Note">A note.</param>
public sealed record TimelineEntry(PartialDate On, string Event, RecordKey Subject, LocalizedText? Title, Source? Source, string? Note);
