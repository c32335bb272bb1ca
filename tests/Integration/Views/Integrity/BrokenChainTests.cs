using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>An alteration of the log by hand is found by the hash in the next change or the head.</summary>
public sealed class BrokenChainTests : Scene
{
    public static TheoryData<int, string, string> Alterations => new()
    {
        { 1, "Body", """{"id":"FR","name":{"en":"Forged"}}""" },
        { 2, "Id", "other" },
        { 3, "By", "somebody else" },
        { 4, "Credential", "key:somebody else" },
        { 5, "RequestId", "another request" },
        { 6, "Commit", "another commit" },
        { 7, "Collection", "missions" },
        { 8, "By", "somebody else" },
    };

    [Fact]
    public async Task A_report_tells_the_hash_of_the_last_change_so_that_it_can_be_kept_elsewhere()
    {
        var chain = (await App.Reader.InspectAsync())["chain"]!;

        Assert.Equal(Changes, (int)chain["version"]!);
        Assert.Equal((await RowAsync("head")).GetString("Hash"), (string)chain["hash"]!);
        Assert.Matches("^[0-9a-f]{64}$", (string)chain["hash"]!);
    }

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task A_change_that_was_altered_is_named(int version, string property, string value)
    {
        await SpoilAsync($"log|{version:d12}", row => row[property] = value);

        var found = (await App.Admin.InspectAsync()).Check("log.chained");

        var finding = Assert.Single(found["findings"]!);
        Assert.Equal(version, (int)finding["version"]!);
        Assert.StartsWith($"Change {version} is not what it was when its hash was kept", (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alteration_of_the_author_of_a_change_is_found()
    {
        await SpoilAsync("log|000000000003", row => row["By"] = "somebody else");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.chained");

        Assert.Equal(("FR", 3), ((string)finding["subject"]!["id"]!, (int)finding["version"]!));
    }

    [Fact]
    public async Task A_change_that_was_put_in_beside_its_number_is_found()
    {
        await CopyAsync("log|000000000003", "log|000000000009", row => row["By"] = "somebody else");
        await SpoilAsync("head", row => row["Seq"] = 9L);

        var report = await App.Admin.InspectAsync();

        Assert.Contains(8, report.Check("log.chained")["findings"]!.Select(finding => (int)finding["version"]!));
    }

    [Fact]
    public async Task A_change_that_was_taken_away_from_the_end_is_found_also_when_the_head_counts_one_less()
    {
        await RemoveAsync("log|000000000008");
        await SpoilAsync("head", row => row["Seq"] = 7L);

        // This instance has version 8 in memory.
        await using var restarted = await RegistryApp.StartAsync(on: App);
        var finding = Assert.Single((await restarted.Admin.InspectAsync()).Check("log.chained")["findings"]!);

        Assert.Equal(7, (int)finding["version"]!);
    }

    [Fact]
    public async Task A_head_without_a_hash_is_found()
    {
        await SpoilAsync("head", row => row.Remove("Hash"));

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.chained");

        Assert.StartsWith("The head has lost the hash", (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_of_an_earlier_version_is_sealed_by_the_next_change()
    {
        await ForgetHashesAsync();
        Assert.Empty((await App.Reader.InspectAsync()).Failed());

        await App.CreateAsync("countries", Some.Country("JP"));

        Assert.NotNull((await RowAsync("log|000000000009")).GetString("PriorHash"));
        Assert.Empty((await App.Reader.InspectAsync()).Failed());
    }

    [Fact]
    public async Task An_alteration_of_the_sealed_log_is_found()
    {
        await ForgetHashesAsync();
        await App.CreateAsync("countries", Some.Country("JP"));
        await SpoilAsync("log|000000000003", row => row["By"] = "somebody else");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("log.chained");

        Assert.StartsWith("One of the changes 1 to 8, which were sealed together, is not what it was", (string)finding["detail"]!, StringComparison.Ordinal);
    }

    // As the app wrote before the log had hashes.
    private async Task ForgetHashesAsync()
    {
        for (var version = 1; version <= Changes; version++)
            await SpoilAsync($"log|{version:d12}", row => row.Remove("PriorHash"));
        await SpoilAsync("head", row => row.Remove("Hash"));
    }
}
