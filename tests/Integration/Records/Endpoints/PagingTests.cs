using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

[Collection(ShippedData.Name)]
public sealed class PagingTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("countries?", 37)]
    [InlineData("countries?sort=-partnership.since&lang=vi", 50)]
    [InlineData("countries?level=strategic,special&asOf=2025-12-31", 7)]
    [InlineData("partnerships?asOf=2020-01-01", 20)]
    [InlineData("agencies?", 70)]
    [InlineData("agencies?", 1)]
    public async Task Every_record_is_on_one_page(string query, int limit)
    {
        var whole = await shipped.Client.GetJsonAsync($"{query}&limit=500");

        var pages = await PagesAsync(shipped.Client, $"{query}&limit={limit}");

        Assert.Equal(whole.Ids(), pages.SelectMany(page => page.Ids()));
        Assert.All(pages, page => Assert.Equal(((int)whole["total"]!, whole.Version()), ((int)page["total"]!, page.Version())));
    }

    [Fact]
    public async Task The_link_header_is_the_next_of_the_body()
    {
        var answer = await shipped.Client.GetAsync("countries?limit=10");
        var next = (string)(await answer.JsonAsync())["next"]!;

        Assert.Equal($"<{next}>; rel=\"next\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.StartsWith("/api/v1/countries?", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_has_no_next()
    {
        var answer = await shipped.Client.GetAsync("countries?limit=500");

        Assert.False(answer.Headers.Contains("Link"));
        Assert.Null((await answer.JsonAsync())["next"]);
    }

    [Fact]
    public async Task The_next_link_keeps_the_language_that_a_header_named()
    {
        var first = await (await shipped.Client.GetAsync("countries?limit=100&sort=name", ("Accept-Language", "vi"))).JsonAsync();

        var second = await shipped.Client.GetJsonAsync((string)first["next"]!);

        var whole = await shipped.Client.GetJsonAsync("countries?limit=500&sort=name&lang=vi");
        Assert.Equal(whole.Ids(), first.Ids().Concat(second.Ids()));
    }

    [Fact]
    public async Task The_host_that_a_client_names_reaches_no_answer()
    {
        var other = await (await shipped.Client.GetAsync("countries?limit=11", ("Host", "evil.example"))).JsonAsync();
        var usual = await shipped.Client.GetJsonAsync("countries?limit=11");

        Assert.StartsWith("/api/v1/countries?", (string)other["next"]!, StringComparison.Ordinal);
        Assert.Equal(usual.ToString(), other.ToString());
    }

    [Fact]
    public async Task The_size_of_the_page_may_change_on_the_way()
    {
        var first = await shipped.Client.GetJsonAsync("countries?limit=5");

        var second = await shipped.Client.GetJsonAsync(((string)first["next"]!).Replace("limit=5", "limit=7", StringComparison.Ordinal));

        Assert.Equal(7, second.Ids().Count);
    }

    [Fact]
    public async Task The_whole_link_is_taken_as_a_cursor_too()
    {
        var next = (string)(await shipped.Client.GetJsonAsync("countries?limit=5&lang=en"))["next"]!;

        var second = await shipped.Client.GetJsonAsync($"countries?limit=5&lang=en&cursor={Uri.EscapeDataString(next)}");

        Assert.Equal((await shipped.Client.GetJsonAsync(next)).Ids(), second.Ids());
    }

    [Theory]
    [InlineData("countries?limit=5&level=special&cursor=")]
    [InlineData("countries?limit=5&sort=-name&cursor=")]
    [InlineData("countries?limit=5&lang=vi&cursor=")]
    [InlineData("agencies?limit=5&cursor=")]
    public async Task A_cursor_goes_on_with_its_own_query_only(string other)
    {
        var next = (string)(await shipped.Client.GetJsonAsync("countries?limit=5"))["next"]!;

        var problem = await shipped.Client.GetAsync(other + next.Split("cursor=")[1]).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["cursor"], problem.Parameters());
        Assert.Contains("belongs to a different query", problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_a_version_to_come_is_named_as_what_it_is()
    {
        var cursor = ((string)(await shipped.Client.GetJsonAsync("countries?limit=5&lang=en"))["next"]!).Split("cursor=")[1];
        var parts = System.Text.Encoding.ASCII.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor)).Split('|');
        var forged = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.ASCII.GetBytes($"999999|{parts[1]}|{parts[2]}|{parts[3]}"));

        var problem = await shipped.Client.GetAsync($"countries?limit=5&lang=en&cursor={forged}").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["cursor"], problem.Parameters());
    }

    internal static async Task<List<JObject>> PagesAsync(HttpClient client, string first)
    {
        var pages = new List<JObject>();
        for (var next = first; next is not null; next = (string?)pages[^1]["next"])
            pages.Add(await client.GetJsonAsync(next));
        return pages;
    }
}
