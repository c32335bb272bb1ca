using System.Globalization;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Values.Dates;

public class OwnerCalendarTests
{
    private static readonly TimeZoneInfo HaNoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Theory]
    [InlineData("2026-11-20T16:59:59Z", "2026-11-20")]
    [InlineData("2026-11-20T17:00:00Z", "2026-11-21")]
    [InlineData("2026-11-20T23:30:00-05:00", "2026-11-21")]
    public void The_day_is_that_of_the_owner_not_of_the_machine(string now, string day)
    {
        var instant = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        var calendar = new OwnerCalendar(new StoppedClock(instant), HaNoi);

        Assert.Equal(day, IsoDate.Text(calendar.Today));
        Assert.Equal(day, IsoDate.Text(calendar.DayOf(instant)));
    }

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", "2026-11-20", "2026-11-20T17:00:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z")]
    [InlineData("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z")]
    public void A_day_is_over_at_the_owners_midnight_also_where_there_is_none_or_two(string zone, string day, string end)
    {
        var calendar = new OwnerCalendar(new StoppedClock(default), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), calendar.EndOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
