using System.Net;
using System.Net.Http.Headers;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Integration.Web.Access;

namespace BangGiao.Integration.Notices.MySubscriptions;

/// <summary>Own subscriptions of people who sign in with Microsoft Entra ID.</summary>
public sealed class TokenSubscribersTests : IAsyncLifetime
{
    private const string Group = "3f1c9a52-7d0e-4b1f-9a55-0c6b8f6f4e21";

    private readonly MovableClock _clock = new(Reminders.Noon("2027-04-05"));
    private TokenIssuer _issuer = null!;
    private WebhookSink _sink = null!;
    private Reminders _reminders = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync(_clock);
        _sink = await WebhookSink.StartAsync();
        _sink.Agreements["/hook"] = [("WebHook-Allowed-Origin", "registry.example.org")];
        _reminders = await Reminders.StartAsync("2027-04-05", clock: _clock, settings: [.. _issuer.Settings, "Web:PublicAddress=https://registry.example.org"]);
        await App.CreateAsync("agencies", Some.Agency("min-a"));
        await _reminders.FollowAsync();
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(false, false)]
    [InlineData("0", false)]
    [InlineData(true, true)]
    [InlineData("1", true)]
    public async Task An_address_needs_no_confirmation_only_where_Microsoft_says_that_its_domain_is_verified(object? verified, bool isConfirmed)
    {
        using var client = Client(("email", "lan.nguyen@example.org"), ("xms_edov", verified));

        var made = await (await client.PostJsonAsync("mySubscriptions", new { channel = "email", target = "lan.nguyen@example.org" })).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(isConfirmed, made["confirmedAt"] is not null);
    }

    [Fact]
    public async Task A_person_is_told_of_an_agency_as_long_as_his_or_her_group_is_mapped_to_it()
    {
        var mapping = await App.CreateAsync("agencyAccounts", new { agencyId = "min-a", kind = "group", value = Group });
        using var client = Client(("groups", new[] { Group, "11111111-0000-0000-0000-000000000001" }), ("roles", new[] { "Registry.Report" }));
        var mine = await (await client.PostJsonAsync("mySubscriptions", new { channel = "webhook", target = _sink.At("/hook"), events = new[] { "record.changed" }, filter = new { collections = new[] { "commitments" } } })).JsonAsync(HttpStatusCode.Created);
        await _reminders.FollowAsync();

        await CommitAsync("one");
        await App.Admin.PatchJsonAsync($"agencyAccounts/{mapping["id"]}", new { to = "2027-04-01" }, (long)mapping["version"]!);
        await CommitAsync("two");

        Assert.Equal("commitments/one", (string?)Assert.Single(_sink.Messages).Event["subject"]);
        Assert.Equal([$"group:{Group}"], mine["owner"]!["memberships"]!.Select(one => (string?)one));
    }

    private async Task CommitAsync(string id)
    {
        await App.CreateAsync("commitments", Some.Commitment(id, "min-a", more: new { classification = "internal" }));
        await _reminders.FollowAsync();
        await _reminders.DeliverAsync();
    }

    private HttpClient Client(params (string Name, object? Value)[] claims)
    {
        var client = App.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _issuer.Token(_issuer.Claims("Registry.Read"), null, claims));
        return client;
    }
}
