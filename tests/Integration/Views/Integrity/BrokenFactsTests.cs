using Azure.Storage.Blobs;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>Records and files that no request would have let through are found, each by its own check.</summary>
public sealed class BrokenFactsTests : Scene
{
    [Fact]
    public async Task A_record_that_names_one_that_is_not_there_is_found_once()
    {
        await WriteAsync("partnerships", "xx-2020", new { countryId = "XX", level = "strategic", effectiveOn = "2020" });

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("references.dangling");

        Assert.Equal(("xx-2020", "/countryId"), ((string)finding["subject"]!["id"]!, (string)finding["pointer"]!));
        Assert.Contains("countries/XX", (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2013-09-25", "2013-09-25")]
    [InlineData("2020-01-01", "2020")]
    public async Task Two_steps_of_one_day_are_two_levels(string one, string other)
    {
        await WriteAsync("partnerships", "one", new { countryId = "FR", level = "comprehensive", effectiveOn = one });
        if (other != "2013-09-25")
            await WriteAsync("partnerships", "other", new { countryId = "FR", level = "strategic", effectiveOn = other });

        var report = await App.Reader.InspectAsync();

        Assert.Equal(["partnerships.overlap"], report.Failed());
        Assert.Equal(
            ["partnerships/" + (other == "2013-09-25" ? "fr-2013-09-25" : "one"), "partnerships/" + (other == "2013-09-25" ? "one" : "other")],
            report.Check("partnerships.overlap").Subjects());
    }

    [Fact]
    public async Task A_mark_of_a_sector_may_begin_on_the_day_of_a_step()
    {
        await App.CreateAsync("partnerships", new { countryId = "FR", level = "sectoral_strategic", sector = "water", effectiveOn = "2013-09-25", id = "mark" });

        Assert.Empty((await App.Reader.InspectAsync()).Failed());
    }

    [Fact]
    public async Task A_record_that_breaks_a_rule_is_found()
    {
        await WriteAsync("partnerships", "step", new { countryId = "FR", level = "strategic", sector = "water", effectiveOn = "2020" });

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.valid");

        Assert.Equal(("step", "/sector"), ((string)finding["subject"]!["id"]!, (string)finding["pointer"]!));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_stands_in_the_way_of_no_other()
    {
        await WriteAsync("agencies", "broken", new { kind = "kingdom", name = new { en = "Broken" } });

        var report = await App.Admin.InspectAsync();

        Assert.Equal(["agencies/broken"], report.Check("records.valid").Subjects());
        Assert.Equal(["records.valid"], report.Failed());
        Assert.Empty((await App.Reader.InspectAsync()).Failed());
    }

    [Fact]
    public async Task A_record_of_no_collection_is_found()
    {
        await WriteAsync("planets", "mars", new { name = new { en = "Mars" } });

        var finding = (await App.Admin.InspectAsync()).OnlyFinding("records.valid");

        Assert.Equal(("planets", "There is no collection of this name."), ((string)finding["subject"]!["collection"]!, (string)finding["detail"]!));
    }

    [Fact]
    public async Task An_attachment_without_its_blob_is_found()
    {
        await Assert.Single(await BlobsAsync()).DeleteAsync();

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("attachments.blobs");

        Assert.Equal(("min-a", "/attachments/0"), ((string)finding["subject"]!["id"]!, (string)finding["pointer"]!));
        Assert.Equal("The blob is missing.", (string)finding["detail"]!);
    }

    [Fact]
    public async Task An_attachment_of_another_size_is_found()
    {
        var blob = Assert.Single(await BlobsAsync());
        await blob.UploadAsync(BinaryData.FromBytes(Uploads.Bytes(999)), overwrite: true);

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("attachments.blobs");

        Assert.Equal("The blob has 999 bytes, and the record says 1000.", (string)finding["detail"]!);
    }

    [Fact]
    public async Task A_blob_that_no_record_names_is_no_fault()
    {
        var attachment = await App.Editor.AddFileAsync("agencies/min-b", Uploads.Bytes(10));
        await (await App.Editor.SendJsonAsync(
            HttpMethod.Delete, $"agencies/min-b/attachments/{attachment["id"]}", null, ("If-Match", "*"))).Content.ReadAsStringAsync();

        var report = await App.Reader.InspectAsync();

        Assert.Empty(report.Failed());
        Assert.Equal(1, (int)report.Check("attachments.blobs")["checked"]!);
        Assert.Equal(2, (await BlobsAsync()).Count);
    }

    [Fact]
    public async Task Several_things_are_found_by_their_own_checks()
    {
        await RemoveAsync("log|000000000004");
        await RemoveAsync("rec|agencies|min-b");
        await Assert.Single(await BlobsAsync()).DeleteAsync();

        var report = await App.Reader.InspectAsync();

        Assert.Equal(["log.gapless", "records.replay", "attachments.blobs"], report.Failed());
        Assert.Equal("failed", (string)report["status"]!);
    }

    private async Task<List<BlobClient>> BlobsAsync() => (await App.BlobsAsync()).ConvertAll(App.Container.GetBlobClient);
}
