using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

/// <summary>The text of records is kept from answer to answer, and no answer has more of it than its caller may see, or an older one.</summary>
public sealed class KeptTextsTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task The_public_is_not_shown_what_an_admin_was_shown_before()
    {
        var (open, hidden, agency) = (registry.NewCountryId(), registry.NewCountryId(), registry.NewAgencyId());
        await _app.CreateAsync("agencies", Some.Agency(agency));
        await _app.CreateAsync("countries", Some.Country(open));
        await _app.CreateAsync("countries", Some.Country(hidden, classification: "confidential"));
        await _app.CreateAsync("commitments", Some.Commitment("both", agency, more: new { countryIds = new[] { open, hidden } }));

        foreach (var query in new[] { "commitments?id=both", "commitments?id=both&fields=countryIds", "commitments/both" })
        {
            Assert.Equal([open, hidden], CountriesOf(await _app.Admin.GetJsonAsync(query)));
            Assert.Equal([open], CountriesOf(await _app.Anonymous.GetJsonAsync(query)));
            Assert.Equal([open], CountriesOf(await _app.Reader.GetJsonAsync(query)));
            Assert.Equal([open, hidden], CountriesOf(await _app.Admin.GetJsonAsync(query + (query.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "asOf=2026-01-01")));
        }
    }

    [Fact]
    public async Task A_review_changes_the_commitment_in_every_list()
    {
        var agency = registry.NewAgencyId();
        await _app.CreateAsync("agencies", Some.Agency(agency));
        await _app.CreateAsync("commitments", Some.Commitment("reviewed", agency));
        var before = Item(await _app.Anonymous.GetJsonAsync("commitments?id=reviewed"));

        await (await _app.Admin.PostJsonAsync("commitments/reviewed/reviews", new { status = "limited", progress = 40, on = "2025-06-01" })).JsonAsync(HttpStatusCode.Created);

        var (after, earlier) = (Item(await _app.Anonymous.GetJsonAsync("commitments?id=reviewed")), Item(await _app.Anonymous.GetJsonAsync("commitments?id=reviewed&asOf=2025-05-31")));
        Assert.Equal(("not_started", "limited", "not_started"), ((string)before["status"]!, (string)after["status"]!, (string)earlier["status"]!));
        Assert.Equal(40, (int)after["progress"]!);
        Assert.True((long)after["version"]! > (long)before["version"]!);
    }

    private static JToken Item(JObject list) => Assert.Single(list["items"]!);

    private static IEnumerable<string> CountriesOf(JObject answer) => (answer["items"]?[0] ?? answer)["countryIds"]!.Values<string>()!;
}
