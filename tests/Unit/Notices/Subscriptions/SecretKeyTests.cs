using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Storage;
using BangGiao.Unit.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Notices.Subscriptions;

public class SecretKeyTests
{
    private const string Emulator = "UseDevelopmentStorage=true";
    private const string Cloud = "DefaultEndpointsProtocol=https;AccountName=banggiao;AccountKey=a2V5;EndpointSuffix=core.windows.net";
    private const string OfSomebody = "c29tZWJvZHkncyBvd24ga2V5LCBvZiAzMiBieXRlcy4=";

    private static readonly string ForDevelopment = (string)JObject.Parse(File.ReadAllText(Path.Combine(Sources.Root, "local.settings.sample.json")))["Values"]!["Notifications__SecretKey"]!;

    [Fact]
    public void The_key_for_development_seals_in_the_emulator() => Assert.True(Encryption(Emulator, ForDevelopment).CanEncrypt);

    [Theory]
    [InlineData("SecretKey")]
    [InlineData("FormerSecretKey")]
    public void The_key_for_development_seals_nothing_elsewhere(string setting) => Assert.False(Encryption(Cloud, ForDevelopment, setting).CanEncrypt);

    [Fact]
    public void A_key_of_ones_own_seals_everywhere() => Assert.True(Encryption(Cloud, OfSomebody).CanEncrypt);

    private static SecretEncryption Encryption(string storage, string key, string setting = "SecretKey")
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = storage, ["Notifications:" + setting] = key })
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<StorageAccount>()
            .AddNotifications(configuration)
            .AddSubscriptions()
            .BuildServiceProvider();
        return services.GetRequiredService<SecretEncryption>();
    }
}
