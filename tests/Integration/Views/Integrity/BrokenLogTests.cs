namespace BangGiao.Integration.Views.Integrity;

/// <summary>An alteration of the log by hand is found, and nothing else.</summary>
public sealed class BrokenLogTests : Scene
{
    [Fact]
    public async Task A_registry_that_nobody_broke_passes()
    {
        var report = await App.Reader.InspectAsync();

        Assert.Empty(report.Failed());
        Assert.Equal(Changes, (int)report.Check("log.gapless")["checked"]!);
        Assert.Equal(4, (int)report.Check("records.replay")["checked"]!);
        Assert.Equal((1, 2, 1, 4), (
            (int)report.Check("partnerships.overlap")["checked"]!,
            (int)report.Check("references.dangling")["checked"]!,
            (int)report.Check("attachments.blobs")["checked"]!,
            (int)report.Check("records.valid")["checked"]!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_change_that_was_taken_out_of_the_log_is_missing(int version)
    {
        await RemoveAsync($"log|{version:d12}");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.gapless");

        Assert.Equal((version, $"Change {version} is missing."), ((int)finding["version"]!, (string)finding["detail"]!));
    }

    [Fact]
    public async Task Neighbours_that_are_missing_are_one_finding()
    {
        foreach (var version in new[] { 1, 2, 3, 7, 8 })
            await RemoveAsync($"log|{version:d12}");

        var report = await App.Reader.InspectAsync();

        Assert.Equal(["log.gapless"], report.Failed());
        Assert.Equal(
            ["The changes 1 to 3 are missing.", "The changes 7 to 8 are missing."],
            report.Check("log.gapless")["findings"]!.Select(finding => (string)finding["detail"]!));
    }

    [Theory]
    [InlineData("Operation")]
    [InlineData("Collection")]
    [InlineData("By")]
    [InlineData("At")]
    [InlineData("Previous")]
    [InlineData("Body")]
    public async Task A_change_without_what_every_change_has_cannot_be_read(string property)
    {
        await SpoilAsync("log|000000000003", row => row.Remove(property));

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.gapless");

        Assert.Equal((3, "The row of change 3 cannot be read."), ((int)finding["version"]!, (string)finding["detail"]!));
    }

    [Fact]
    public async Task A_change_that_the_head_does_not_count_is_found()
    {
        await CopyAsync("log|000000000008", "log|000000000011");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.gapless");

        Assert.Equal("The log has a change 11, and the head counts 8.", (string)finding["detail"]!);
    }

    [Theory]
    [InlineData("log|000000000000")]
    [InlineData("log|8")]
    [InlineData("log|last")]
    public async Task A_row_that_is_no_change_s_is_found(string rowKey)
    {
        await CopyAsync("log|000000000008", rowKey);

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.gapless");

        Assert.Equal($"The row {rowKey} is not one of a change.", (string)finding["detail"]!);
    }

    [Theory]
    [InlineData("Previous", 2)]
    [InlineData("Touched", 1)]
    public async Task A_change_that_names_another_one_before_it_is_found(string property, long other)
    {
        await SpoilAsync("log|000000000003", row => row[property] = other);

        var finding = (await App.Reader.InspectAsync()).OnlyFindingBesideTheChain("log.linked");

        Assert.Equal(("FR", 3), ((string)finding["subject"]!["id"]!, (int)finding["version"]!));
    }

    [Fact]
    public async Task A_change_that_names_another_one_for_what_it_touches_is_found()
    {
        await SpoilAsync("log|000000000002", row => row["Touches"] = "countries/FR=1");

        var finding = (await App.Reader.InspectAsync()).OnlyFindingBesideTheChain("log.linked");

        Assert.Equal(("fr-2013-09-25", 2), ((string)finding["subject"]!["id"]!, (int)finding["version"]!));
    }

    [Fact]
    public async Task A_change_that_is_dated_before_the_one_before_it_is_found()
    {
        await SpoilAsync("log|000000000006", row => row["At"] = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var finding = (await App.Reader.InspectAsync()).OnlyFindingBesideTheChain("log.linked");

        Assert.Equal(6, (int)finding["version"]!);
    }
}
