using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Profiles;

namespace BangGiao.Integration.Registry.Profiles;

public sealed class ProfileStartTests
{
    [Fact]
    public async Task A_start_with_another_point_of_view_changes_the_tag_of_the_profile()
    {
        await using var first = await RegistryApp.StartAsync();
        await using var second = await RegistryApp.StartAsync(first, ["Map:PointOfView=natural_earth"]);

        var (before, after) = (await first.Anonymous.GetAsync("profile"), await second.Anonymous.GetAsync("profile"));

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(before.Headers.ETag, (await first.Anonymous.GetAsync("profile")).Headers.ETag);
    }

    [Fact]
    public async Task The_app_does_not_start_with_an_invalid_profile()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.json");
        var text = await File.ReadAllTextAsync(Path.Combine(ShippedRegistry.Repository, "data", "us", "profile.json"));
        await File.WriteAllTextAsync(file, text.Replace("\"natural_earth\"", "\"moon\"", StringComparison.Ordinal));

        var fault = await Assert.ThrowsAsync<InvalidProfileException>(() => RegistryApp.StartAsync(settings: [$"Registry:Profile={file}"]));

        Assert.Equal($"The profile {file} is invalid. /map must be one of vn, natural_earth.", fault.Message);
        File.Delete(file);
    }
}
