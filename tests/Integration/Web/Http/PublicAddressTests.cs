using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Http;

/// <summary>Links in answers come from the settings; the Host that a client sends is never in an answer.</summary>
public sealed class PublicAddressTests : IAsyncLifetime
{
    private static readonly string[] Paths =
    [
        "countries?limit=1&lang=en", "countries?limit=1&lang=en&format=csv", "deleted/countries?limit=1", "countries/FR/history?limit=1", "search?q=country&limit=1",
        "anniversaries?from=2027-01-01&to=2029-12-31&limit=1", "calendar.ics?event=relations.established", "openapi.json", "", "kpis", "summary",
    ];

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await CreateAsync(_app);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_forged_host_stands_in_no_answer()
    {
        foreach (var path in Paths)
        {
            using var answer = await _app.Admin.GetAsync(path, ("Host", "forged.test"), ("X-Forwarded-Host", "forged.test"));

            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            Assert.DoesNotContain("forged.test", answer.Headers + await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_public_address_the_next_page_is_a_relative_link_that_leads_on()
    {
        using var answer = await _app.Admin.GetAsync("countries?limit=1&lang=en");
        var next = (string)(await answer.JsonAsync())["next"]!;

        Assert.StartsWith("/api/v1/countries?limit=1&lang=en&cursor=", next, StringComparison.Ordinal);
        Assert.Equal($"<{next}>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.Equal(["FR"], (await _app.Admin.GetJsonAsync(next)).Ids());
    }

    [Fact]
    public async Task A_created_record_is_located_relative_to_the_request()
    {
        using var made = await _app.Admin.PostJsonAsync("countries", Some.Country("DE"), ("Host", "forged.test"));

        Assert.Equal("/api/v1/countries/DE", made.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task With_a_public_address_every_link_begins_with_it()
    {
        await using var app = await RegistryApp.StartAsync(_app, ["Web:PublicAddress=https://registry.example.org/vn/"]);

        var next = (string)(await app.Admin.GetJsonAsync("countries?limit=1&lang=en"))["next"]!;
        var calendar = await app.Admin.GetStringAsync("calendar.ics?event=relations.established");

        Assert.StartsWith("https://registry.example.org/vn/api/v1/countries?limit=1&lang=en&cursor=", next, StringComparison.Ordinal);
        Assert.Contains("\r\nURL:https://registry.example.org/vn/api/v1/countries/FR\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(["FR"], (await app.Admin.GetJsonAsync($"countries?limit=1&lang=en&cursor={Uri.EscapeDataString(next)}")).Ids());
    }

    private static async Task CreateAsync(RegistryApp app)
    {
        foreach (var (id, on) in new[] { ("BN", "1992-02-29"), ("FR", "1973-04-12") })
            await (await app.Admin.PostJsonAsync("countries", Some.Country(id, on))).JsonAsync(HttpStatusCode.Created);
        var made = await app.Admin.GetJsonAsync("countries/FR");
        await app.Admin.PatchJsonAsync("countries/FR", new { tags = new[] { "west" } }, made.Version());
    }
}
