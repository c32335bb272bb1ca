using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Calendar;
using BangGiao.Unit.Records;
using BangGiao.Web.Http;

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
    public void What_matters_little_is_left_out_unless_its_class_or_event_is_named(string query, Importance? least) =>
        Assert.Equal(least, Read(query).Scope.Least);

    private static CalendarQuery Read(string query)
    {
        var parameters = new Parameters(Registries.Request(query));
        var read = CalendarQuery.Read(parameters, AnniversaryRules.Default);
        parameters.Done();
        return read;
    }
}
