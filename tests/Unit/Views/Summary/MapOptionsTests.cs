using BangGiao.Views.Summary;

namespace BangGiao.Unit.Views.Summary;

public class MapOptionsTests
{
    [Theory]
    [InlineData(null, "VN", MapView.Vn)]
    [InlineData("", "VN", MapView.Vn)]
    [InlineData("natural_earth", "VN", MapView.NaturalEarth)]
    [InlineData(null, "PT", MapView.NaturalEarth)]
    [InlineData("vn", "PT", MapView.Vn)]
    public void The_map_takes_the_view_of_the_setting_then_of_the_owner_then_of_Natural_Earth(string? setting, string owner, MapView expected) =>
        Assert.Equal(expected, new MapOptions { PointOfView = setting }.ViewFor(new(owner)));
}
