using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Integration.Views.Integrity;

namespace BangGiao.Integration.Views.Proofs;

/// <summary>A log gives no proof of a change that was altered by hand, and an old log gives proofs of changes with a hash.</summary>
public sealed class AlteredLogTests : Scene
{
    [Theory]
    [InlineData("Body", """{"id":"FR","name":{"en":"Forged"}}""")]
    [InlineData("By", "somebody else")]
    [InlineData("PriorHash", "0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_change_that_was_altered_is_not_proved(string property, string value)
    {
        await SpoilAsync("log|000000000003", row => row[property] = value);

        var problem = await App.Reader.GetAsync("integrity/proofs/3", []).RefusalAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("Change 3 is not what it was when its hash was stored.", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_not_proved_by_another_hash_than_its_own()
    {
        await SpoilAsync("log|000000000004", row => row["PriorHash"] = new string('a', 64));

        var problem = await App.Reader.GetAsync("integrity/proofs/3", []).RefusalAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("Change 3 is not what it was", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a hash")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task A_stored_hash_that_is_no_hash_is_a_conflict(string text)
    {
        await SpoilAsync("log|000000000004", row => row["PriorHash"] = text);

        await App.Reader.GetAsync("integrity/proofs/6", []).RefusalAsync(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Where_a_change_is_missing_it_is_not_proved(int version)
    {
        await RemoveAsync($"log|{version:d12}");

        await App.Reader.GetAsync($"integrity/proofs/{version}", []).RefusalAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_log_without_hashes_proves_nothing_until_the_next_change()
    {
        await ForgetHashesAsync();

        var problem = await App.Reader.GetAsync("integrity/proofs/3", []).RefusalAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("The last change has no hash, because an earlier version of the app wrote it.", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_sealed_proves_its_last_change_without_a_hash_of_its_own_row_and_those_after_it()
    {
        using var witness = new Witness(App);
        await ForgetHashesAsync();
        await App.CreateAsync("countries", Some.Country("JP"));
        await App.CreateAsync("countries", Some.Country("KR"));

        var problem = await App.Reader.GetAsync("integrity/proofs/3", []).RefusalAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("Change 3 has no hash of its own, because an earlier version of the app wrote it.", (string)problem["detail"]!, StringComparison.Ordinal);
        foreach (var version in new[] { 8, 9, 10 })
        {
            var (status, said) = await witness.VerifyAsync("--version", $"{version}");
            Assert.True(status == 0, said);
        }
    }

    // As the app wrote before the log had hashes.
    private async Task ForgetHashesAsync()
    {
        for (var version = 1; version <= Changes; version++)
            await SpoilAsync($"log|{version:d12}", row => row.Remove("PriorHash"));
        await SpoilAsync("head", row => row.Remove("Hash"));
    }
}
