using System.Globalization;
using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Calendar;

/// <summary>Writes occasions as an iCalendar object (RFC 5545, refresh hints of RFC 7986): one all-day event for each occasion.</summary>
/// <remarks>
/// Each anniversary is an event of its own, without RRULE: a rule would skip 29 February in most years and could not name the number of
/// years. An occasion that no longer exists is missing from the feed, and calendar clients remove its event.
/// </remarks>
/// <param name="owner">The code of the registry's owner; part of every UID.</param>
/// <param name="vocabularies">The labels of codes.</param>
/// <param name="language">The language of all texts.</param>
internal sealed class CalendarFeed(string owner, Vocabularies vocabularies, Language language)
{
    private const string RefreshInterval = "PT12H";

    /// <summary>The feed as UTF-8 bytes.</summary>
    /// <param name="name">The name of the calendar.</param>
    /// <param name="events">The occasions in the feed.</param>
    /// <param name="describe">Gives the lines of an occasion's description.</param>
    /// <param name="address">Gives the URL of an occasion's record; null for none.</param>
    public byte[] Write(string name, CalendarEvents events, Func<Occasion, IEnumerable<string>> describe, Func<Occasion, string?> address)
    {
        var lines = new CalendarLines();
        lines.Delimiter("BEGIN", "VCALENDAR");
        lines.Raw("VERSION", "2.0");
        lines.Raw("PRODID", "-//Bang Giao//Calendar//EN");
        lines.Raw("CALSCALE", "GREGORIAN");
        lines.Text(In("NAME"), name);
        lines.Text("X-WR-CALNAME", name);
        lines.Raw("REFRESH-INTERVAL;VALUE=DURATION", RefreshInterval);
        lines.Raw("X-PUBLISHED-TTL", RefreshInterval);
        if (events.Total > events.Items.Count)
            lines.Text(In("DESCRIPTION"), CalendarTexts.Of(language, "nearest", events.Items.Count, events.Total));
        foreach (var occasion in events.Items)
            Write(lines, occasion, describe(occasion), address(occasion));
        lines.Delimiter("END", "VCALENDAR");
        return lines.ToBytes();
    }

    private void Write(CalendarLines lines, Occasion occasion, IEnumerable<string> description, string? address)
    {
        lines.Delimiter("BEGIN", "VEVENT");
        lines.Raw("UID", UidOf(occasion, owner));
        lines.Instant("DTSTAMP", occasion.ChangedAt);
        lines.Instant("LAST-MODIFIED", occasion.ChangedAt);
        lines.Raw("SEQUENCE", Math.Min(occasion.Version, int.MaxValue).ToString(CultureInfo.InvariantCulture));
        lines.Day("DTSTART", occasion.Date);
        if (occasion.Date < DateOnly.MaxValue)
            lines.Day("DTEND", occasion.Date.AddDays(1));
        lines.Text(In("SUMMARY"), occasion.Title.In(language));
        lines.Text(In("DESCRIPTION"), string.Join('\n', description));
        lines.Texts(In("CATEGORIES"), CategoriesOf(occasion));
        lines.Raw("CLASS", occasion.Classification switch
        {
            Classification.Public => "PUBLIC",
            Classification.Internal => "PRIVATE",
            Classification.Confidential => "CONFIDENTIAL",
        });
        lines.Raw("STATUS", "CONFIRMED");
        lines.Raw("TRANSP", "TRANSPARENT");
        if (address is not null)
            lines.Raw("URL", address);
        lines.Delimiter("END", "VEVENT");
    }

    /// <summary>The UID of an occasion. It stays the same when the date is corrected.</summary>
    internal static string UidOf(Occasion occasion, string owner) =>
        $"{occasion.Event}.{occasion.Subject.Collection}.{occasion.Subject.Id}{(occasion.Slot.Length > 0 ? "." : "")}{occasion.Slot}@{owner}.bang-giao";

    private string In(string property) => $"{property};LANGUAGE={language.Tag()}";

    private IEnumerable<string> CategoriesOf(Occasion occasion)
    {
        yield return vocabularies.Label(OccasionEvents.Vocabulary, occasion.Event).In(language);
        if (occasion.Class is { } tier)
            yield return vocabularies.Label("anniversaryClass", tier).In(language);
    }
}
