using System.Globalization;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Calendar;

/// <summary>Writes occasions as an iCalendar object (RFC 5545, with the refresh hints of RFC 7986): an event of one day for each.</summary>
/// <remarks>
/// Each year's return is an event of its own: a rule of repetition would leave out 29 February in other years, and could not say which
/// anniversary it is. What is an occasion no more is in the feed no more, which takes it out of the calendars that follow it.
/// </remarks>
/// <param name="owner">The registry's owner, a part of every UID.</param>
/// <param name="book">The labels of codes.</param>
/// <param name="language">The language of all that is told.</param>
internal sealed class CalendarFeed(string owner, Vocabularies book, Language language)
{
    private const string RefreshInterval = "PT12H";

    /// <summary>The bytes of the feed.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="occasions">What stands in it.</param>
    /// <param name="describe">What there is to say of an occasion beside its title.</param>
    /// <param name="address">Where an occasion's record is.</param>
    public byte[] Write(string name, IEnumerable<Occasion> occasions, Func<Occasion, IEnumerable<string>> describe, Func<Occasion, string> address)
    {
        var lines = new CalendarLines();
        lines.Mark("BEGIN", "VCALENDAR");
        lines.Raw("VERSION", "2.0");
        lines.Raw("PRODID", "-//Bang Giao//Calendar//EN");
        lines.Raw("CALSCALE", "GREGORIAN");
        lines.Text(In("NAME"), name);
        lines.Text("X-WR-CALNAME", name);
        lines.Raw("REFRESH-INTERVAL;VALUE=DURATION", RefreshInterval);
        lines.Raw("X-PUBLISHED-TTL", RefreshInterval);
        foreach (var occasion in occasions)
            Write(lines, occasion, describe(occasion), address(occasion));
        lines.Mark("END", "VCALENDAR");
        return lines.ToBytes();
    }

    private void Write(CalendarLines lines, Occasion occasion, IEnumerable<string> description, string address)
    {
        lines.Mark("BEGIN", "VEVENT");
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
        lines.Raw("URL", address);
        lines.Mark("END", "VEVENT");
    }

    /// <summary>The identifier of an occasion wherever it is told: the same when its day is corrected.</summary>
    internal static string UidOf(Occasion occasion, string owner) =>
        $"{occasion.Event}.{occasion.Subject.Collection}.{occasion.Subject.Id}{(occasion.Slot.Length > 0 ? "." : "")}{occasion.Slot}@{owner}.bang-giao";

    private string In(string property) => $"{property};LANGUAGE={language.Tag()}";

    private IEnumerable<string> CategoriesOf(Occasion occasion)
    {
        yield return book.Label(OccasionEvents.Vocabulary, occasion.Event).In(language);
        if (occasion.Class is { } tier)
            yield return book.Label("anniversaryClass", tier).In(language);
    }
}
