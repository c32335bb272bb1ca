using BangGiao.Notices.Notifications;
using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Unit.Notices.Notifications;

public class NotificationIdsTests
{
    private static readonly RecordKey France = new("countries", "FR");
    private static readonly DateOnly Day = new(2027, 4, 12);

    [Fact]
    public void The_same_telling_has_the_same_id_for_ever() =>
        Assert.Equal("n-930a", NotificationIds.Of("relations.established", France, Day, 7, "desk")[..6]);

    [Fact]
    public void A_difference_in_any_part_makes_another_id()
    {
        string[] ids =
        [
            NotificationIds.Of("relations.established", France, Day, 7, "desk"), NotificationIds.Of("mission.opened", France, Day, 7, "desk"),
            NotificationIds.Of("relations.established", new("missions", "FR"), Day, 7, "desk"), NotificationIds.Of("relations.established", new("countries", "F"), Day, 7, "desk"),
            NotificationIds.Of("relations.established", France, Day.AddDays(1), 7, "desk"), NotificationIds.Of("relations.established", France, Day, 30, "desk"),
            NotificationIds.Of("relations.established", France, Day, 7, "desk2"),
        ];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.True(Slug.IsSlug(id)));
    }
}
