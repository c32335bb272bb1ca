using System.Text.RegularExpressions;
using BangGiao.Notices.Events;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Notices.Events;

public partial class OccasionEventsTests
{
    [Fact]
    public void The_dashboard_s_feed_of_deadlines_has_all_of_them()
    {
        var source = File.ReadAllText(Path.Combine(Sources.Root, "dashboard", "src", "routes", "calendar", "Subscribe.tsx"));

        Assert.Equal(OccasionEvents.Deadlines.Order(StringComparer.Ordinal), Named().Match(source).Groups["events"].Value.Split(',').Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("const deadlines = '(?<events>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
