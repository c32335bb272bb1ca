using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Extensions.Options;

namespace BangGiao.Integration.Views.Dashboard;

/// <summary>The sites that may show the dashboard's cards in a frame.</summary>
public sealed class EmbeddingTests
{
    [Fact]
    public async Task Only_cards_may_be_embedded_and_only_by_the_origins_of_the_setting()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["Embedding:AllowedOrigins:0=https://www.example.org", "Embedding:AllowedOrigins:1=http://intranet:8080"]);

        Assert.Equal("https://www.example.org http://intranet:8080", await AncestorsAsync(app, "cards/map"));
        Assert.Equal("cross-origin", await HeaderAsync(app, "cards/map", "Cross-Origin-Resource-Policy"));
        foreach (var page in new[] { "", "cards", "about", "work", "index.html", "countries/FR?cards/map" })
        {
            Assert.Equal("'none'", await AncestorsAsync(app, page));
            Assert.Equal("same-origin", await HeaderAsync(app, page, "Cross-Origin-Resource-Policy"));
        }
    }

    [Fact]
    public async Task Without_the_setting_no_site_may_embed_a_card()
    {
        await using var app = await RegistryApp.StartAsync();

        Assert.Equal("'none'", await AncestorsAsync(app, "cards/map"));
        Assert.Equal("'none'", await AncestorsAsync(app, "cards.html"));
        Assert.Equal("same-origin", await HeaderAsync(app, "cards/map", "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task A_star_allows_every_site()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["Embedding:AllowedOrigins:0=*"]);

        Assert.Equal("*", await AncestorsAsync(app, "cards/kpis"));
    }

    [Theory]
    [InlineData("https://www.example.org/")]
    [InlineData("www.example.org")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("'self'")]
    public async Task A_setting_that_is_no_origin_stops_the_start(string origin)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: [$"Embedding:AllowedOrigins:0={origin}"]));

        Assert.Contains("Embedding:AllowedOrigins", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AncestorsAsync(RegistryApp app, string page) =>
        (await HeaderAsync(app, page, "Content-Security-Policy")).Split("frame-ancestors ")[1];

    private static async Task<string> HeaderAsync(RegistryApp app, string page, string name)
    {
        using var client = new HttpClient { BaseAddress = app.Root };
        var answer = await client.GetAsync(new Uri("/dashboard/" + page, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.GetValues(name).Single();
    }
}
