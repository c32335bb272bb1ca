using BangGiao.Integration.Records;
using Xunit.Abstractions;

namespace BangGiao.Integration.Integrity;

[Collection(ShippedData.Name)]
public sealed class ShippedIntegrityTests(ShippedRegistry shipped, ITestOutputHelper output)
{
    [Fact]
    public async Task The_shipped_registry_passes_every_check()
    {
        var report = await shipped.App.Reader.InspectAsync();
        output.WriteLine(report.ToString());

        Assert.Empty(report.Failed());
        Assert.Equal("passed", (string)report["status"]!);
    }
}
