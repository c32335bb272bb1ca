using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Profiles;

namespace BangGiao.Integration.Registry.Profiles;

public sealed class ProfileStartTests
{
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
