using BangGiao.Records.Model;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>The history with a country in the order of time.</summary>
/// <param name="Country">The country.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Items">The events, the first first.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record TimelineAnswer(TimelineCountry Country, Language Lang, TextDirection Dir, IReadOnlyList<TimelineItem> Items, [Count] long Version);

/// <summary>The country of a timeline.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in every language.</param>
public sealed record TimelineCountry(string Id, LocalizedText Name);

/// <summary>An event of a timeline.</summary>
/// <param name="On">When.</param>
/// <param name="Precision">The precision of the date.</param>
/// <param name="Event">A code of the vocabulary timelineEvent.</param>
/// <param name="Label">The event in words.</param>
/// <param name="Subject">The record that states it.</param>
/// <param name="Title">What the record is called; absent when the event says everything.</param>
/// <param name="Source">The source of the fact.</param>
/// <param name="Note">What else there is to know.</param>
public sealed record TimelineItem(
    PartialDate On, DatePrecision Precision, string Event, string Label, Subject Subject, string? Title, Source? Source, string? Note)
{
    /// <summary>An entry in a language.</summary>
    public static TimelineItem Of(TimelineEntry entry, LocalizedText label, Language language)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(label);
        return new(
            entry.On, entry.On.Precision, entry.Event, label.In(language), Subject.Of(entry.Subject), entry.Title?.In(language), entry.Source, entry.Note);
    }
}
