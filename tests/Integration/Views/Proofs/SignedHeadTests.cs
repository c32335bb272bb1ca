using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Views.Proofs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Proofs;

/// <summary>The signed heads that the timer stores, and what a witness can do with one years later.</summary>
public sealed class SignedHeadTests : IAsyncLifetime, IDisposable
{
    private readonly string _key = Witness.NewKey();
    private readonly MovableClock _clock = new(new(2026, 11, 28, 22, 7, 0, TimeSpan.Zero));
    private readonly CollectedLog _log = new();
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
        await _app.CreateAsync("agencies", Some.Agency("min-b"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task An_hour_has_one_head_however_many_instances_sign_it()
    {
        await using var other = await StartAsync(on: _app);

        var stored = await Task.WhenAll(new[] { _app, other, _app, other }.Select(SignAsync));

        Assert.Equal(1, stored.Count(isStored => isStored));
        Assert.Equal(["vn/2026-11/2026-11-28T22.jws"], await BlobsAsync());
    }

    [Fact]
    public async Task A_head_that_is_stored_is_never_replaced()
    {
        await SignAsync(_app);
        var before = (string)(await HeadAsync("2026-11-28T22"))["jws"]!;
        await _app.CreateAsync("agencies", Some.Agency("min-c"));

        Assert.False(await SignAsync(_app));

        Assert.Equal(before, (string)(await HeadAsync("2026-11-28T22"))["jws"]!);
    }

    [Fact]
    public async Task Heads_are_listed_by_month_the_newest_first_with_the_versions_that_they_are_of()
    {
        await SignAsync(_app);
        await SignAtAsync(new(2026, 11, 28, 23, 7, 0, TimeSpan.Zero));
        await _app.CreateAsync("agencies", Some.Agency("min-c"));
        await SignAtAsync(new(2026, 12, 1, 0, 7, 0, TimeSpan.Zero));

        var december = await _app.Anonymous.GetJsonAsync("integrity/heads");
        var november = await _app.Anonymous.GetJsonAsync("integrity/heads?month=2026-11");

        Assert.Equal(["2026-12", "2026-11"], december["months"]!.Select(month => (string)month!));
        Assert.Equal([("2026-12-01T00", 3)], Items(december));
        Assert.Equal([("2026-11-28T23", 2), ("2026-11-28T22", 2)], Items(november));
        Assert.Empty((await _app.Anonymous.GetJsonAsync("integrity/heads?month=2025-01"))["items"]!);
    }

    [Fact]
    public async Task A_head_says_what_was_signed_and_when()
    {
        await SignAsync(_app);

        var head = await HeadAsync("2026-11-28T22");

        var pair = await _app.Anonymous.GetJsonAsync("integrity/proofs/2");
        Assert.Equal((2, (string)pair["hash"]!, (string)pair["rootHash"]!), ((int)head["version"]!, (string)head["hash"]!, (string)head["rootHash"]!));
        Assert.Equal("2026-11-28T22:07:00Z", (string)head["signedAt"]!);
        Assert.Equal((await KeysAsync(_app))[0]!["kid"], head["keyId"]);
        var payload = JObject.Parse(System.Text.Encoding.UTF8.GetString(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(((string)head["jws"]!).Split('.')[1])));
        Assert.Equal(["hash", "iat", "iss", "owner", "rootHash", "version"], payload.Properties().Select(claim => claim.Name).Order());
        Assert.Equal(("https://registry.example.org", "vn"), ((string)payload["iss"]!, (string)payload["owner"]!));
    }

    [Theory]
    [InlineData("2026-11-28T21")]
    [InlineData("newest")]
    [InlineData("2026-11-28T22.jws")]
    public async Task An_hour_without_a_head_is_not_found(string id) =>
        await _app.Anonymous.GetAsync($"integrity/heads/{id}", []).RefusalAsync(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_log_that_grew_is_proved_to_begin_with_what_was_signed()
    {
        using var witness = new Witness(_app);
        var head = await KeepHeadAsync(witness);
        await _app.WriteManyAsync(300);

        var (status, said) = await witness.VerifyAsync("--head", head, "--version", "1");

        Assert.True(status == 0, said);
        Assert.Contains("It is one of the 2 changes that your head is of.", said, StringComparison.Ordinal);
        Assert.Contains("The log of 302 changes begins with the 2 changes of your head.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_of_the_key_old_heads_verify_while_the_former_key_is_listed()
    {
        using var witness = new Witness(_app);
        var head = await KeepHeadAsync(witness);
        await using var rotated = await RegistryApp.StartAsync(
            on: _app, settings: [Witness.Setting("SigningKey", Witness.NewKey()), Witness.Setting("FormerPublicKeys:0", Witness.PublicPart(_key))]);
        await using var forgetful = await RegistryApp.StartAsync(on: _app, settings: [Witness.Setting("SigningKey", Witness.NewKey())]);
        using var ofRotated = new Witness(rotated);
        using var ofForgetful = new Witness(forgetful);

        var listed = await ofRotated.VerifyAsync("--head", head);
        var forgotten = await ofForgetful.VerifyAsync("--head", head);

        Assert.True(listed.Status == 0, listed.Said);
        Assert.Equal(2, (await KeysAsync(rotated)).Count);
        Assert.Equal(1, forgotten.Status);
        Assert.StartsWith("None of the keys has the id ", forgotten.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registry_that_was_restored_keeps_the_heads_of_the_lost_history_warns_and_does_not_have_what_they_are_of()
    {
        using var witness = new Witness(_app);
        var copy = await TableCopy.OfAsync(_app.Table);
        await _app.CreateAsync("agencies", Some.Agency("lost"));
        var pair = await _app.Anonymous.GetJsonAsync("integrity/proofs/3");
        var head = await KeepHeadAsync(witness);
        await copy.PutBackAsync(_app.Table);

        var gone = await witness.VerifyAsync("--head", head);
        await _app.CreateAsync("agencies", Some.Agency("new"));
        var other = await witness.VerifyAsync("--version", "3", "--hash", (string)pair["hash"]!);
        var ofHead = await witness.VerifyAsync("--head", head);
        await SignAtAsync(new(2026, 11, 28, 23, 7, 0, TimeSpan.Zero));

        Assert.Equal(1, gone.Status);
        Assert.Contains("The registry answers 404: There is no change 3: the registry has 2 changes.", gone.Said, StringComparison.Ordinal);
        Assert.Equal(1, other.Status);
        Assert.Contains("The registry no longer has your pair: change 3 has the hash ", other.Said, StringComparison.Ordinal);
        Assert.Contains("The registry no longer has what it signed: change 3 has the hash ", ofHead.Said, StringComparison.Ordinal);
        Assert.Equal(["vn/2026-11/2026-11-28T22.jws", "vn/2026-11/2026-11-28T23.jws"], await BlobsAsync());
        Assert.Contains(_log.Lines, line => line.StartsWith("Warning: The log no longer has what was signed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_head_is_refuted()
    {
        using var witness = new Witness(_app);
        await SignAsync(_app);
        var parts = ((string)(await HeadAsync("2026-11-28T22"))["jws"]!).Split('.');
        var payload = JObject.Parse(System.Text.Encoding.UTF8.GetString(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(parts[1])));
        payload["version"] = 1;
        parts[1] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(payload.ToString());

        var (status, said) = await witness.VerifyAsync("--head", witness.Keep(string.Join('.', parts)));

        Assert.Equal((1, "The signature of the head is wrong.\n"), (status, said));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_signed_and_the_log_says_so()
    {
        using var log = new CollectedLog(LogLevel.Information);
        await using var app = await RegistryApp.StartAsync(adapt: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Information));
        await app.CreateAsync("agencies", Some.Agency("min-a"));

        Assert.False(await SignAsync(app));

        Assert.Empty((await app.Anonymous.GetJsonAsync("integrity/keys"))["keys"]!);
        Assert.Null((await app.Anonymous.GetJsonAsync("integrity/proofs/1"))["signedHead"]);
        Assert.Empty((await app.Anonymous.GetJsonAsync("integrity/heads"))["items"]!);
        Assert.Contains(log.Lines, line => line.StartsWith("Information: Heads of the log are not signed, because Integrity__SigningKey is not set.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_registry_has_no_head()
    {
        await using var app = await StartAsync();

        Assert.False(await SignAsync(app));
    }

    [Fact]
    public async Task A_key_that_is_none_stops_the_start_and_is_not_quoted()
    {
        var fault = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: ["Integrity:SigningKey=my secret"]));

        Assert.Contains("Integrity:SigningKey", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret", fault.Message, StringComparison.Ordinal);
    }

    private Task<RegistryApp> StartAsync(RegistryApp? on = null) => RegistryApp.StartAsync(
        on,
        [Witness.Setting("SigningKey", _key), "Web:PublicAddress=https://registry.example.org/"],
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Logging.AddProvider(_log);
        });

    private static Task<bool> SignAsync(RegistryApp app) => app.Services.GetRequiredService<HeadRun>().RunAsync(CancellationToken.None);

    private Task<bool> SignAtAsync(DateTimeOffset now)
    {
        _clock.Now = now;
        return SignAsync(_app);
    }

    private Task<JObject> HeadAsync(string hour) => _app.Anonymous.GetJsonAsync($"integrity/heads/{hour}");

    private async Task<string> KeepHeadAsync(Witness witness)
    {
        await SignAsync(_app);
        return witness.Keep((string)(await HeadAsync("2026-11-28T22"))["jws"]!);
    }

    private async Task<List<string>> BlobsAsync() => await _app.Heads.GetBlobsAsync().Select(blob => blob.Name).ToListAsync();

    private static async Task<JArray> KeysAsync(RegistryApp app) => (JArray)(await app.Anonymous.GetJsonAsync("integrity/keys"))["keys"]!;

    private static IEnumerable<(string, int)> Items(JObject list) => list["items"]!.Select(item => ((string)item["id"]!, (int)item["version"]!));
}
