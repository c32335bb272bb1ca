using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Calendar;
using BangGiao.Unit.Notices.Occasions;
using BangGiao.Unit.Records;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Calendar;

public class CalendarQueryTests
{
    [Theory]
    [InlineData("", Importance.Medium)]
    [InlineData("?event=all", Importance.Medium)]
    [InlineData("?country=FR", Importance.Medium)]
    [InlineData("?importance=high", Importance.High)]
    [InlineData("?importance=all", null)]
    [InlineData("?class=five", null)]
    [InlineData("?class=all", null)]
    [InlineData("?event=mission.opened", null)]
    [InlineData("?event=mission.opened&importance=medium", Importance.Medium)]
    public void The_calendar_leaves_out_days_of_low_importance_unless_their_class_or_event_is_named(string query, Importance? least) =>
        Assert.Equal(least, Read(query).Scope.Least);

    [Theory]
    [InlineData("", "relations.established")]
    [InlineData("?event=relations.established", "relations.established")]
    [InlineData("?event=all", "jubilee.due relations.established")]
    [InlineData("?event=relations.established,jubilee.due", "jubilee.due relations.established")]
    [InlineData("?event=jubilee.due", "jubilee.due")]
    public void Without_a_deadline_among_its_events_a_feed_derives_anniversaries_only(string query, string expected)
    {
        var gifts = Registries.Stored("jubileeRules", "gifts", new JObject { ["kind"] = "gift", ["daysBefore"] = 14 });
        var view = Registries.View(new(2033, 3, 1), Classification.Internal, Country("FR", ("established", "1973-04-12")), gifts);
        var read = Read(query + (query.Length == 0 ? "?" : "&") + "yearsBack=0&yearsAhead=0");

        Assert.Equal(expected, string.Join(' ', read.Select(Occurring.Calendar, view).Select(occasion => occasion.Event)));
        Assert.Equal(!expected.Contains("jubilee.due", StringComparison.Ordinal), read.IsOfAnniversaries);
    }

    private static CalendarQuery Read(string query)
    {
        var parameters = new Parameters(Registries.Request(query));
        var read = CalendarQuery.Read(parameters, AnniversaryRules.Default, new("VN"));
        parameters.Done();
        return read;
    }
}
