using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Calendar;

[Collection(ShippedData.Name)]
public sealed class CalendarOfShippedDataTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task Two_parsers_read_the_same_events_and_they_are_the_anniversaries(string lang)
    {
        var feed = await shipped.Client.GetByteArrayAsync($"calendar.ics?lang={lang}&region=Europe&class=round,five");

        var icalJs = await FeedParser.IcalJsAsync(feed);
        var icalendar = await FeedParser.IcalendarAsync(feed);

        Assert.NotEmpty(icalJs.Events);
        Assert.Equal(icalJs.Events.Select(Plain), icalendar.Events.Select(Plain));
        Assert.Equal("PT12H", (string)icalJs.Calendar["refresh"]!);
        Assert.All(icalJs.Events, read => Assert.False((bool)read["recurring"]!));
        Assert.Equal(await ListedAsync($"region=Europe&class=round,five&lang={lang}", lang), icalJs.Events.Select(read => $"{read["start"]} {read["summary"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_event_has_an_identifier_of_its_own_that_stays()
    {
        var all = await FeedParser.IcalJsAsync(await shipped.Client.GetByteArrayAsync("calendar.ics?event=all&class=all&yearsBack=5&yearsAhead=10"));
        var few = await FeedParser.IcalJsAsync(await shipped.Client.GetByteArrayAsync("calendar.ics?event=all&lang=vi&country=FR"));

        var uids = all.Events.Select(read => (string)read["uid"]!).ToList();

        Assert.True(uids.Count > 4000, $"{uids.Count}");
        Assert.Equal(uids.Distinct(), uids);
        Assert.NotEmpty(few.Events);
        Assert.Subset(uids.ToHashSet(), few.Events.Select(read => (string)read["uid"]!).ToHashSet());
    }

    // Calendar clients take about 1 MB.
    [Theory]
    [InlineData("")]
    [InlineData("&event=all")]
    public async Task The_usual_feed_is_small_enough_for_every_client_and_has_the_days_that_matter(string more)
    {
        foreach (var language in new[] { "en", "vi", "ar" })
        {
            var feed = await shipped.Client.GetByteArrayAsync($"calendar.ics?lang={language}{more}");
            var read = await FeedParser.IcalJsAsync(feed);

            Assert.InRange(feed.Length, 100_000, 499_999);
            Assert.Contains(read.Events, one => ((string)one["uid"]!).StartsWith("relations.established.countries.FR.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task By_default_what_matters_little_is_left_out_and_one_parameter_adds_it()
    {
        var usual = await UidsAsync("");
        var asked = await UidsAsync("&importance=medium");
        var most = await UidsAsync("&importance=high");
        var all = await UidsAsync("&importance=all");
        var byClass = await UidsAsync("&class=all");

        Assert.Equal(asked, usual);
        Assert.Equal(byClass, all);
        Assert.Subset(usual.ToHashSet(), most.ToHashSet());
        Assert.Subset(all.ToHashSet(), usual.ToHashSet());
        Assert.True(most.Count < usual.Count && usual.Count < all.Count, $"{most.Count} {usual.Count} {all.Count}");
        Assert.Equal(5 * usual.Count(IsOfCountry), all.Count(IsOfCountry));

        static bool IsOfCountry(string uid) => uid.StartsWith("relations.established.countries.F", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_is_named_is_whole_whatever_matters()
    {
        var named = await UidsAsync("&class=five");
        var both = await UidsAsync("&class=five&importance=medium");

        Assert.Contains(named, uid => uid.StartsWith("agreement.signed.", StringComparison.Ordinal));
        Assert.DoesNotContain(both, uid => uid.StartsWith("agreement.signed.", StringComparison.Ordinal));
        Assert.Subset(named.ToHashSet(), both.ToHashSet());
    }

    [Fact]
    public async Task The_feed_says_what_it_is()
    {
        var answer = await shipped.Client.GetAsync("calendar.ics?lang=vi");

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline; filename=\"bang-giao-vn.ics\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("vi", Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.False(answer.Headers.ETag!.IsWeak);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_tells_the_fact_its_source_and_why()
    {
        var read = await FeedParser.IcalendarAsync(await shipped.Client.GetByteArrayAsync("calendar.ics?country=BN&event=relations.established&class=all&yearsBack=5&yearsAhead=10"));

        var event2027 = read.Events.Single(one => (string)one["start"]! == "2027-02-28");

        Assert.Equal(
            [
                "Diplomatic relations with Brunei were established on 29 February 1992.",
                "2027 has no 29 February; by the setting, the day is kept on 28 February 2027.",
                "The class “Five-year step” has the years that leave 5 when divided by 10: 35.",
                "Source: https://fr.vietnamplus.vn/felicitations-au-brunei-darussalam/117378.vnp",
            ],
            ((string)event2027["description"]!).Split('\n'));
        Assert.Contains("2032-02-29", read.Events.Select(one => (string)one["start"]!));
    }

    [Fact]
    public async Task A_client_that_has_the_feed_already_gets_a_304_whatever_else_is_asked_in_the_header()
    {
        var etag = (await shipped.Client.GetAsync("calendar.ics?country=FR")).Headers.ETag!.Tag;
        using var again = new HttpRequestMessage(HttpMethod.Get, "calendar.ics?country=FR");
        again.Headers.TryAddWithoutValidation("If-None-Match", $"\"other\", {etag}");

        var answer = await shipped.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(etag, answer.Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("event=visit", "event")]
    [InlineData("class=jubilee", "class")]
    [InlineData("class=all,round", "class")]
    [InlineData("importance=huge", "importance")]
    [InlineData("yearsAhead=11", "yearsAhead")]
    [InlineData("from=2027-01-01", "from")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter)
    {
        var problem = await (await shipped.Client.GetAsync("calendar.ics?" + query)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
    }

    // A parser returns lists of categories and times in its own form; everything else is compared unchanged.
    private static string Plain(JToken read) => $"{read["uid"]} {read["start"]} {read["end"]} {read["sequence"]} {read["stamp"]} {read["summary"]} {read["description"]} {string.Join('|', read["categories"]!)}";

    private async Task<IReadOnlyList<string>> UidsAsync(string query) =>
        [.. (await FeedParser.IcalJsAsync(await shipped.Client.GetByteArrayAsync("calendar.ics?lang=en" + query))).Events.Select(one => (string)one["uid"]!)];

    private async Task<IEnumerable<string>> ListedAsync(string query, string lang)
    {
        var year = shipped.App.Today.Year;
        var lines = new List<string>();
        for (string? path = $"anniversaries?from={year - 1}-01-01&to={year + 3}-12-31&limit=500&{query}"; path is not null;)
        {
            var page = await shipped.Client.GetJsonAsync(path);
            lines.AddRange(page["items"]!.Select(item => $"{item["date"]} {item["title"]![lang]}"));
            path = (string?)page["next"];
        }
        return lines.Order(StringComparer.Ordinal);
    }
}
