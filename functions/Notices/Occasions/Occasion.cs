using BangGiao.Mechanism.Commitments;
using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Occasions;

/// <summary>An anniversary, a deadline or a piece of news: something on a day that subscribers are notified about.</summary>
public sealed record Occasion
{
    /// <summary>The event: a code of <see cref="OccasionEvents"/>.</summary>
    public required string Event { get; init; }

    /// <summary>The record that it belongs to.</summary>
    public required RecordKey Subject { get; init; }

    /// <summary>The day of the occasion, in the owner's calendar.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The date of the original event of an anniversary; null for a deadline, and for a day whose first year is not known.</summary>
    public DateOnly? OriginalDate { get; init; }

    /// <summary>The date of the original event of the anniversary that a task is for; null for what is no task.</summary>
    internal DateOnly? KnownFrom { get; init; }

    /// <summary>The number of years of an anniversary; null for a deadline, and for a day whose first year is not known.</summary>
    public int? Years { get; init; }

    /// <summary>The name of the tier of an anniversary; null where there is no number of years.</summary>
    public string? Class { get; init; }

    /// <summary>The weight of an anniversary; null for a deadline. A heavier anniversary is more important.</summary>
    public int? Weight { get; init; }

    /// <summary>The importance of an anniversary; null for a deadline.</summary>
    public Importance? Importance => Weight is { } weight ? ImportanceRules.Of(weight) : null;

    /// <summary>The title in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The countries concerned, without the registry's own state. Empty for a review cycle of all commitments.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>
    /// The agencies concerned; for an overdue commitment, those that it has escalated to. Empty for a review cycle of all agencies.
    /// </summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>The escalation level of an overdue commitment on that day.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>The source of the fact.</summary>
    public Source? Source { get; init; }

    /// <summary>The highest classification of the records whose facts it contains.</summary>
    public Classification Classification { get; init; }

    /// <summary>The default numbers of days before <see cref="Date"/> for notifications, largest first; 0 is the day itself.</summary>
    public IReadOnlyList<int> LeadDays { get; init; } = [];

    /// <summary>The number of the record's last change; it never decreases.</summary>
    public long Version { get; init; }

    /// <summary>The last change of the records whose facts it contains.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>
    /// Distinguishes occasions of the same event and record, independently of the exact day: a year or a step. Empty for a single one.
    /// </summary>
    public string Slot { get; init; } = "";

    /// <summary>The operation on the record; only for <c>record.changed</c>.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The number of records of one write that it summarises; null if it is about one record.</summary>
    public int? Count { get; init; }

    /// <summary>The collection of all these records; null when they are of several, and where it is about one record.</summary>
    internal string? ListedIn { get; init; }

    /// <summary>The number of the claim or assessment among the reviews of its commitment, from 1; null for what is neither.</summary>
    public int? Number { get; init; }

    /// <summary>The id: event, record and day, in characters that need no escaping in a URL.</summary>
    public string Id => $"{Event}:{Subject.Collection}:{Subject.Id}:{IsoDate.Text(Date)}";

    /// <summary>Whether it is an event of change, which only subscriptions that name it receive.</summary>
    public bool IsOfChange => ChangeEvents.All.Contains(Event);

    /// <summary>Whether it is an anniversary, or a day that is observed every year.</summary>
    public bool IsAnniversary => OccasionEvents.Anniversaries.Contains(Event);
}
