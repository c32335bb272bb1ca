using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Proofs;

/// <summary>Everybody who may read the registry's version may read proofs and heads. The keys are for everybody.</summary>
public sealed class WhoMayReadProofsTests
{
    [Fact]
    public async Task Where_nobody_reads_without_a_key_proofs_and_heads_need_one_and_the_keys_do_not()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["Registry:PublicRead=false", Witness.Setting("SigningKey", Witness.NewKey())]);
        await app.CreateAsync("agencies", Some.Agency("min-a"));

        foreach (var path in new[] { "integrity/proofs/1", "integrity/heads", "integrity/heads/2026-11-28T22" })
            await app.Anonymous.GetAsync(path, []).RefusalAsync(HttpStatusCode.Unauthorized);

        await app.Reader.GetJsonAsync("integrity/proofs/1");
        await app.Reader.GetJsonAsync("integrity/heads");
        Assert.Single((await app.Anonymous.GetJsonAsync("integrity/keys"))["keys"]!);
    }

    [Fact]
    public async Task Nothing_that_the_app_answers_tells_the_transaction_of_a_change_by_which_guesses_of_hidden_ones_could_be_tested()
    {
        await using var app = await RegistryApp.StartAsync();
        await app.CreateAsync("agencies", Some.Agency("min-a"));
        var commit = (await app.Table.GetEntityAsync<Azure.Data.Tables.TableEntity>("vn", "log|000000000001")).Value.GetString("Commit");

        foreach (var path in new[] { "changes?since=0", "agencies/min-a", "agencies/min-a/history", "integrity", "integrity/proofs/1", "agencies" })
        {
            var answer = await app.Admin.GetAsync(path, []);
            Assert.DoesNotContain(commit, $"{answer.Headers} {await answer.Content.ReadAsStringAsync()}", StringComparison.Ordinal);
        }
    }
}
