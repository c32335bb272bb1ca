using System.Text;
using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Calendar;
using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Unit.Records;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Calendar;

public class CalendarFeedTests
{
    private static readonly Vocabularies Book = new(
        Registries.Collections, new ListedVocabulary(OccasionEvents.Vocabulary, typeof(string), OccasionEvents.Codes), new AnniversaryClasses(AnniversaryRules.Default));

    [Fact]
    public void An_occasion_is_an_event_of_one_day()
    {
        var feed = Written(In(2023, 2023, Country("FR", ("established", "1973-04-12"))));

        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Bang Giao//Calendar//EN
            CALSCALE:GREGORIAN
            NAME;LANGUAGE=vi:Lịch
            X-WR-CALNAME:Lịch
            REFRESH-INTERVAL;VALUE=DURATION:PT12H
            X-PUBLISHED-TTL:PT12H
            BEGIN:VEVENT
            UID:relations.established.countries.FR.2023@vn.bang-giao
            DTSTAMP:20260101T000000Z
            LAST-MODIFIED:20260101T000000Z
            SEQUENCE:1
            DTSTART;VALUE=DATE:20230412
            DTEND;VALUE=DATE:20230413
            SUMMARY;LANGUAGE=vi:FR: kỷ niệm 50 năm thiết lập quan hệ ngoại giao
            DESCRIPTION;LANGUAGE=vi:Một\nHai
            CATEGORIES;LANGUAGE=vi:Kỷ niệm thiết lập quan hệ ngoại giao,Năm tròn
            CLASS:PUBLIC
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            URL:https://example.org/countries/FR
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            feed);
    }

    [Fact]
    public void A_day_that_is_corrected_moves_the_event_and_makes_no_other()
    {
        var before = In(2023, 2023, Country("FR", ("established", "1973-04-12"))).Single();
        var after = In(2023, 2023, Country("FR", ("established", "1973-04-21"))).Single();

        Assert.NotEqual(before.Date, after.Date);
        Assert.Equal(CalendarFeed.UidOf(before, "vn"), CalendarFeed.UidOf(after, "vn"));
    }

    [Fact]
    public void No_two_events_have_the_same_UID()
    {
        var occasions = In(
            2020,
            2040,
            Country("FR", ("established", "1973-04-12")),
            Step("2013-09-25"),
            Commitment(new { dueOn = "2026-06-30", reviewEveryMonths = 3, reviews = new[] { Review("2025-06-01", "limited") } }),
            Agreement(new { signedOn = "2013-05-05", expiresOn = "2026-12-31", renewal = new { kind = "tacit", months = 6, noticeMonths = 3 }, reviewEveryMonths = 4 }),
            Round(new { }));

        var uids = occasions.Select(occasion => CalendarFeed.UidOf(occasion, "vn")).ToList();

        Assert.True(uids.Count > 100, $"{uids.Count}");
        Assert.Equal(uids.Distinct(), uids);
    }

    [Theory]
    [InlineData(Classification.Public, "PUBLIC")]
    [InlineData(Classification.Internal, "PRIVATE")]
    [InlineData(Classification.Confidential, "CONFIDENTIAL")]
    public void An_event_of_the_feed_has_the_class_of_its_classification(Classification classification, string expected)
    {
        var occasion = In(2023, 2023, Country("FR", ("established", "1973-04-12"))).Single() with { Classification = classification };

        Assert.Contains($"\r\nCLASS:{expected}\r\n", Written([occasion]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_has_ten_thousand_events_at_most_the_nearest_ones_and_says_so()
    {
        var one = In(2023, 2023, Country("FR", ("established", "1973-04-12"))).Single();
        var first = new DateOnly(2010, 1, 1);
        var many = Enumerable.Range(0, 12_000).Select(days => one with { Date = first.AddDays(days) }).ToList();

        var events = CalendarEvents.Near(first.AddDays(6_000), many);
        var feed = Encoding.UTF8.GetString(new CalendarFeed("vn", Book, Language.En).Write("Calendar", events, _ => [], _ => "")).Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Equal(10_000, feed.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal((first.AddDays(1_000), first.AddDays(10_999)), (events.Items[0].Date, events.Items[^1].Date));
        Assert.Contains("DESCRIPTION;LANGUAGE=en:This calendar shows the 10000 occasions nearest to today\\, of 12000.", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_with_room_for_everything_says_nothing_of_it()
    {
        var occasions = In(2020, 2030, Country("FR", ("established", "1973-04-12")));

        Assert.DoesNotContain("DESCRIPTION;LANGUAGE=vi:Lịch", Written(occasions), StringComparison.Ordinal);
        Assert.Equal(11, CalendarEvents.Near(new(2026, 1, 1), occasions).Items.Count);
    }

    private static string Written(IReadOnlyList<Occasion> occasions) => Encoding.UTF8.GetString(new CalendarFeed("vn", Book, Language.Vi)
        .Write("Lịch", new(occasions, occasions.Count), _ => ["Một", "Hai"], occasion => $"https://example.org/{occasion.Subject}"))
        .Replace("\r\n ", "", StringComparison.Ordinal);
}
