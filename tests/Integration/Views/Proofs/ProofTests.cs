using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Proofs;

/// <summary>A log of 600 changes is asked for proofs, and a script that knows nothing of the app verifies them.</summary>
public sealed class ProofTests(ProofTests.LongRegistry registry) : IClassFixture<ProofTests.LongRegistry>
{
    private const int Changes = 600;

    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(599)]
    [InlineData(600)]
    public async Task A_pair_that_a_witness_keeps_is_proved(int version)
    {
        using var witness = new Witness(_app);
        var hash = await registry.HashOfAsync(version);

        var (status, said) = await witness.VerifyAsync("--version", $"{version}", "--hash", hash);

        Assert.True(status == 0, said);
        Assert.Contains($"The registry signed version {Changes} with the root ", said, StringComparison.Ordinal);
        Assert.Contains($"Change {version} with the hash {hash} is one of the {Changes} changes", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_answer_is_verified_without_the_registry_and_an_altered_one_is_refuted()
    {
        using var witness = new Witness(_app);
        var proof = await _app.Anonymous.GetJsonAsync("integrity/proofs/300");
        var keys = witness.Keep((await _app.Anonymous.GetJsonAsync("integrity/keys")).ToString());

        var kept = await witness.VerifyAsync("--proof", witness.Keep(proof.ToString()), "--keys", keys);
        proof["hash"] = new string('0', 64);
        var altered = await witness.VerifyAsync("--proof", witness.Keep(proof.ToString()), "--keys", keys);

        Assert.True(kept.Status == 0, kept.Said);
        Assert.Equal(1, altered.Status);
        Assert.StartsWith("The path of change 300 leads to the root ", altered.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_of_another_change_or_without_a_signature_proves_nothing()
    {
        using var witness = new Witness(_app);
        var proof = await _app.Anonymous.GetJsonAsync("integrity/proofs/300");
        var keys = witness.Keep((await _app.Anonymous.GetJsonAsync("integrity/keys")).ToString());

        var shifted = await witness.VerifyAsync("--proof", witness.Keep(proof.ToString()), "--version", "299", "--hash", (string)proof["hash"]!);
        proof.Remove("signedHead");
        var unsigned = await witness.VerifyAsync("--proof", witness.Keep(proof.ToString()), "--keys", keys);
        proof["version"] = 2;
        proof["treeSize"] = 1;
        proof["inclusionPath"] = new Newtonsoft.Json.Linq.JArray();
        var beyond = await witness.VerifyAsync("--proof", witness.Keep(proof.ToString()));

        Assert.Equal((1, "You keep change 299, and the answer is about change 300."), (shifted.Status, shifted.Said.Trim()));
        Assert.Equal((1, "The registry did not sign this tree."), (unsigned.Status, unsigned.Said.Trim()));
        Assert.Equal((1, "Change 2 is not in a tree of 1 changes."), (beyond.Status, beyond.Said.Trim()));
    }

    [Fact]
    public async Task A_question_or_proof_that_cannot_be_read_is_neither_proved_nor_refuted()
    {
        using var witness = new Witness(_app);

        Assert.Equal(2, (await witness.VerifyAsync("--version", "0")).Status);
        Assert.Equal(2, (await witness.VerifyAsync("--proof", "p.json", "--colour", "red")).Status);
        Assert.Equal(3, (await witness.VerifyAsync("--proof", witness.Keep("<html>"))).Status);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 256)]
    [InlineData(256, 511)]
    [InlineData(300, 599)]
    public async Task An_earlier_tree_can_be_named_and_has_no_signed_head(int version, int size)
    {
        using var witness = new Witness(_app);
        var proof = await _app.Anonymous.GetJsonAsync($"integrity/proofs/{version}?treeSize={size}");

        var (status, said) = await witness.VerifyAsync("--proof", witness.Keep(proof.ToString()));

        Assert.True(status == 0, said);
        Assert.Equal((size, null), ((int)proof["treeSize"]!, proof["signedHead"]));
        Assert.Equal((string)(await _app.Anonymous.GetJsonAsync($"integrity/proofs/{size}?treeSize={size}"))["rootHash"]!, (string)proof["rootHash"]!);
    }

    [Fact]
    public async Task A_witness_who_names_a_hash_is_told_whether_the_registry_has_it()
    {
        var hash = await registry.HashOfAsync(57);

        Assert.True((bool)(await _app.Anonymous.GetJsonAsync($"integrity/proofs/57?hash={hash.ToUpperInvariant()}"))["matches"]!);
        Assert.False((bool)(await _app.Anonymous.GetJsonAsync($"integrity/proofs/58?hash={hash}"))["matches"]!);
        Assert.Null((await _app.Anonymous.GetJsonAsync("integrity/proofs/57"))["matches"]);
    }

    [Fact]
    public async Task A_change_that_is_not_there_is_not_found_and_the_version_is_told()
    {
        var problem = await _app.Anonymous.GetAsync("integrity/proofs/601", []).RefusalAsync(HttpStatusCode.NotFound);

        Assert.Equal(Changes, (int)problem["currentVersion"]!);
        Assert.StartsWith("There is no change 601: the registry has 600 changes.", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("integrity/proofs/0", "version")]
    [InlineData("integrity/proofs/-1", "version")]
    [InlineData("integrity/proofs/last", "version")]
    [InlineData("integrity/proofs/99999999999999999999", "version")]
    [InlineData("integrity/proofs/5?treeSize=4", "treeSize")]
    [InlineData("integrity/proofs/5?treeSize=601", "treeSize")]
    [InlineData("integrity/proofs/5?treeSize=all", "treeSize")]
    [InlineData("integrity/proofs/5?hash=0x57", "hash")]
    [InlineData("integrity/proofs/5?asOf=2026-01-01", "asOf")]
    [InlineData("integrity/heads?month=2026-13", "month")]
    public async Task A_faulty_parameter_is_named(string path, string parameter) =>
        Assert.Equal([parameter], (await _app.Anonymous.GetAsync(path, []).RefusalAsync(HttpStatusCode.BadRequest)).Parameters());

    [Fact]
    public async Task A_client_that_has_the_answer_gets_304_until_the_registry_or_the_question_is_another_one()
    {
        var tag = (await _app.Anonymous.GetAsync("integrity/proofs/5", [])).Headers.ETag!.Tag;

        Assert.Equal(HttpStatusCode.NotModified, (await _app.Anonymous.GetAsync("integrity/proofs/5", ("If-None-Match", tag))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Anonymous.GetAsync("integrity/proofs/5?treeSize=599", ("If-None-Match", tag))).StatusCode);
    }

    [Fact]
    public async Task Everybody_gets_the_same_proof_whatever_he_may_read()
    {
        var forEverybody = await _app.Anonymous.GetJsonAsync("integrity/proofs/7");

        Assert.Equal(forEverybody.ToString(), (await _app.Admin.GetJsonAsync("integrity/proofs/7")).ToString());
        Assert.Equal(["version", "hash", "treeSize", "rootHash", "inclusionPath", "consistencyPath", "signedHead"], forEverybody.Properties().Select(member => member.Name));
    }

    public sealed class LongRegistry : IAsyncLifetime
    {
        internal RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App = await RegistryApp.StartAsync(settings: [Witness.Setting("SigningKey", Witness.NewKey())]);
            await App.WriteManyAsync(Changes);
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();

        /// <summary>The hash of a change as storage has it.</summary>
        internal async Task<string> HashOfAsync(int version)
        {
            var (row, property) = version == Changes ? ("head", "Hash") : ($"log|{version + 1:d12}", "PriorHash");
            return (await App.Table.GetEntityAsync<Azure.Data.Tables.TableEntity>("vn", row)).Value.GetString(property);
        }
    }
}
