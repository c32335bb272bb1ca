using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Occasions;

/// <summary>Something that falls on a day, and of which people want to know beforehand: an anniversary, or a deadline.</summary>
public sealed record Occasion
{
    /// <summary>What it is: a code of <see cref="OccasionEvents"/>.</summary>
    public required string Event { get; init; }

    /// <summary>The record that it follows from.</summary>
    public required RecordKey Subject { get; init; }

    /// <summary>The owner's calendar day on which it falls.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Of an anniversary, the day that returns; null for a deadline.</summary>
    public DateOnly? OriginalDate { get; init; }

    /// <summary>Of an anniversary, how many years lie between; null for a deadline.</summary>
    public int? Years { get; init; }

    /// <summary>Of an anniversary, the name of its tier; null for a deadline.</summary>
    public string? Class { get; init; }

    /// <summary>What it is called, in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The countries that it concerns, the registry's own state aside. Empty for a round of all commitments.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>The agencies that it concerns; of what is late, those to which it has escalated. Empty for a round of all agencies.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>Of what is late, to whom it has escalated on that day.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>Where the fact was seen.</summary>
    public Source? Source { get; init; }

    /// <summary>The highest classification of the records that it tells of.</summary>
    public Classification Classification { get; init; }

    /// <summary>Days before <see cref="Date"/> on which it is told of where nobody asks for others, most first; 0 for the day itself.</summary>
    public IReadOnlyList<int> LeadDays { get; init; } = [];

    /// <summary>The number of the last change of the record; never falls.</summary>
    public long Version { get; init; }

    /// <summary>When the records that it tells of were last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What tells it from others of the same event and record even when its day is corrected: a year, a step; empty for the only one.</summary>
    public string Slot { get; init; } = "";

    /// <summary>Its id: event, record and day, made of characters that stand in an address as they are.</summary>
    public string Id => $"{Event}:{Subject.Collection}:{Subject.Id}:{IsoDate.Text(Date)}";

    /// <summary>Whether it is an anniversary.</summary>
    public bool IsAnniversary => Years is not null;
}
