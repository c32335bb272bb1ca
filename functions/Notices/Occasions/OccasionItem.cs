using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Occasions;

/// <summary>An occasion in a list: what all occasions have.</summary>
public abstract record OccasionItem
{
    /// <summary>Takes over what an occasion has.</summary>
    protected OccasionItem(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        Id = occasion.Id;
        Subject = Subject.Of(occasion.Subject);
        Event = occasion.Event;
        Date = occasion.Date;
        Title = occasion.Title;
        CountryIds = occasion.CountryIds;
    }

    /// <summary>Event, record and day.</summary>
    public string Id { get; init; }

    /// <summary>The record that it follows from.</summary>
    public Subject Subject { get; init; }

    /// <summary>A code of the vocabulary occasionEvent.</summary>
    public string Event { get; init; }

    /// <summary>The owner's calendar day on which it falls.</summary>
    public DateOnly Date { get; init; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; init; }

    /// <summary>The countries that it concerns.</summary>
    public IReadOnlyList<string> CountryIds { get; init; }
}

/// <summary>A day before an occasion on which subscribers hear of it.</summary>
/// <param name="Days">The number of days before the occasion.</param>
/// <param name="On">The day.</param>
public sealed record LeadDay([Count] int Days, DateOnly On)
{
    /// <summary>The lead days of an occasion, without those before the calendar began.</summary>
    public static IReadOnlyList<LeadDay> Of(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        return [.. occasion.LeadDays.Where(days => days <= occasion.Date.DayNumber).Select(days => new LeadDay(days, occasion.Date.AddDays(-days)))];
    }
}

/// <summary>The columns of tables of occasions.</summary>
internal static class OccasionColumns
{
    /// <summary>The first ones.</summary>
    public static IReadOnlyList<Field> First { get; } =
        [Text("id"), Text("subject.collection"), Text("subject.id"), Text("event"), new("date", FieldKind.Date, typeof(DateOnly))];

    /// <summary>The last ones.</summary>
    public static IReadOnlyList<Field> Last { get; } =
        [Text("title.en"), Text("title.vi"), Text("title.ar"), new("countryIds", FieldKind.TextList, typeof(IReadOnlyList<string>)), Text("source.url"), Text("source.note")];

    /// <summary>The collections that columns hold ids of.</summary>
    public static IReadOnlyDictionary<string, string> References { get; } = new Dictionary<string, string>
    {
        ["countryIds"] = CountryKey.Collection,
        ["agencyIds"] = "agencies",
    };

    /// <summary>The vocabularies that columns hold codes of.</summary>
    public static IReadOnlyDictionary<string, string> Codes { get; } = new Dictionary<string, string> { ["event"] = "occasionEvent" };

    private static Field Text(string path) => new(path, FieldKind.Text, typeof(string));
}
