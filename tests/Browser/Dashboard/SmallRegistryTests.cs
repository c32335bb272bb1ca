using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Browser.Dashboard;

/// <summary>The base of tests on a registry of their own, of one country and one agency.</summary>
public abstract class SmallRegistryTests : PageTests
{
    private protected RegistryApp App { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync();
        await App.CreateAsync("countries", Some.Country("JP", en: "Japan"));
        await App.CreateAsync("agencies", new { id = "min-seas", kind = "ministry", name = new { en = "Ministry of Seas", vi = "Bộ Biển", ar = "وزارة البحار" } });
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await App.DisposeAsync();
    }
}
