using BangGiao.Integration.Support;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.Scan;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Registry.Storage;

/// <summary>A timer may be the first to read the table.</summary>
public sealed class MissingTableTests
{
    [Fact]
    public async Task A_delivery_that_comes_before_the_first_request_finds_nothing_to_send()
    {
        await using var app = await RegistryApp.StartAsync();

        Assert.Equal(0, await app.Services.GetRequiredService<DeliveryRun>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_scan_that_comes_before_the_first_request_finds_nothing_due()
    {
        await using var app = await RegistryApp.StartAsync();

        await app.Services.GetRequiredService<ScanRun>().RunAsync(CancellationToken.None);

        Assert.Equal(0, (int)(await app.Reader.GetJsonAsync("notifications"))["total"]!);
    }

    [Fact]
    public async Task A_sweep_that_comes_before_the_first_request_finds_nothing_to_remove()
    {
        await using var app = await RegistryApp.StartAsync();

        await ActivatorUtilities.CreateInstance<BangGiao.Registry.Writing.RegistrySweep>(app.Services).Run(null!, CancellationToken.None);

        Assert.Equal(0, (int)(await app.Reader.GetJsonAsync("agencies"))["total"]!);
    }
}
