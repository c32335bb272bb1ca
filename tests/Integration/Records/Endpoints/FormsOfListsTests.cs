using System.Net;
using System.Text;
using BangGiao.Integration.Support;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Csv;
using BangGiao.Values.Tables;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

[Collection(ShippedData.Name)]
public sealed class FormsOfListsTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("name", """{"id":"FR","name":{"en":"France","vi":"Pháp","ar":"فرنسا"}}""")]
    [InlineData("name.vi,m49", """{"id":"FR","name":{"vi":"Pháp"},"m49":"250"}""")]
    [InlineData("id", """{"id":"FR"}""")]
    [InlineData("partnership.level,relations.status", """{"id":"FR","partnership":{"level":"strategic"},"relations":{"status":"established"}}""")]
    public async Task Only_the_fields_that_were_asked_for_are_given(string fields, string item)
    {
        var list = await shipped.Client.GetJsonAsync($"countries?id=FR&asOf=2014-01-01&fields={fields}");

        Assert.Equal(item, list["items"]![0]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Without_fields_an_item_is_the_record()
    {
        var item = (await shipped.Client.GetJsonAsync("countries?id=FR&asOf=2014-01-01"))["items"]![0]!;

        Assert.Equal((await shipped.Client.GetJsonAsync("countries/FR?asOf=2014-01-01")).ToString(), item.ToString());
    }

    [Fact]
    public async Task A_table_is_given_by_the_parameter_and_by_the_header_alike()
    {
        var byParameter = await shipped.Client.GetAsync("partnerships?country=FR&format=csv");
        var byHeader = await shipped.Client.GetAsync("partnerships?country=FR", ("Accept", "text/csv"));

        Assert.Equal("text/csv", byParameter.Content.Headers.ContentType?.MediaType);
        Assert.Equal("partnerships.csv", byParameter.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(await byParameter.Content.ReadAsStringAsync(), await byHeader.Content.ReadAsStringAsync());
        Assert.NotEqual(byParameter.Headers.ETag, (await shipped.Client.GetAsync("partnerships?country=FR&format=json")).Headers.ETag);
    }

    [Theory]
    [InlineData("countries?asOf=2025-12-31")]
    [InlineData("partnerships?sort=-id&fields=countryId,level")]
    [InlineData("anniversaries?from=2027-01-01&to=2029-12-31")]
    public async Task A_table_has_all_rows_unless_a_limit_is_named(string list)
    {
        var total = (int)(await shipped.Client.GetJsonAsync($"{list}&limit=1"))["total"]!;

        Assert.True(total > Paging.ItemsByDefault, $"{list} has only {total} items.");
        Assert.Equal(total, await RowsAsync($"{list}&format=csv"));
        Assert.Equal(3, await RowsAsync($"{list}&format=csv&limit=3"));
    }

    [Fact]
    public async Task A_table_that_continues_a_page_is_a_page()
    {
        var first = await shipped.Client.GetAsync("countries?format=csv&limit=3&asOf=2025-12-31");
        var next = Assert.Single(first.Headers.GetValues("Link")).Split('<', '>')[1];

        Assert.Equal(3, await RowsAsync(next["/api/v1/".Length..]));
        Assert.Equal(Paging.ItemsByDefault, await RowsAsync(next["/api/v1/".Length..].Replace("limit=3&", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("countries?asOf=2025-12-31&lang=vi")]
    [InlineData("partnerships?sort=-id&fields=countryId,level")]
    public async Task Lines_of_JSON_are_the_items_of_the_list_and_all_of_them(string list)
    {
        var text = await shipped.Client.GetStringAsync($"{list}&format=ndjson");

        var items = new JArray();
        for (var next = $"{list}&limit=500"; next is not null;)
        {
            var page = await shipped.Client.GetJsonAsync(next);
            items.Merge(page["items"]!);
            next = (string?)page["next"] is { } link ? link["/api/v1/".Length..] : null;
        }
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Equal(items.Select(item => item.ToString(Newtonsoft.Json.Formatting.None)), text.Split('\n')[..^1]);
    }

    [Fact]
    public async Task Lines_of_JSON_are_given_by_the_header_and_may_be_a_page_with_a_link_to_the_next()
    {
        var page = await shipped.Client.GetAsync("countries?limit=3", ("Accept", "application/x-ndjson"));

        Assert.Equal("application/x-ndjson", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(3, (await page.Content.ReadAsStringAsync()).Split('\n').Length - 1);
        Assert.Contains("rel=\"next\"", Assert.Single(page.Headers.GetValues("Link")), StringComparison.Ordinal);
        var again = await shipped.Client.GetAsync("countries?limit=3", ("Accept", "application/x-ndjson"), ("If-None-Match", page.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_table_says_what_the_list_says()
    {
        var collection = shipped.App.Services.GetRequiredService<CollectionRegistry>().All.Single(one => one.Name == "countries");
        var text = await shipped.Client.GetStringAsync("countries?format=csv&limit=500&asOf=2025-12-31");

        var table = await CsvTable.ReadAsync(
            Encoding.UTF8.GetBytes(text), [.. collection.Columns(null).Select(column => new TableColumn(column))], TableLimits.Default, DateOrder.Auto);

        var list = await shipped.Client.GetJsonAsync("countries?limit=500&asOf=2025-12-31");
        Assert.Empty(table.Faults);
        Assert.Equal(list.Ids(), table.Rows.Select(row => (string)row.Body["id"]!));
        Assert.Equal(
            list["items"]!.Select(item => (string?)item.SelectToken("partnership.level")),
            table.Rows.Select(row => (string?)row.Body.SelectToken("partnership.level")));
        Assert.True(JToken.DeepEquals(list["items"]![5]!["relations"]!["events"], table.Rows[5].Body["relations"]!["events"]));
    }

    [Fact]
    public async Task A_table_has_the_columns_that_were_asked_for()
    {
        var text = await shipped.Client.GetStringAsync("countries?id=FR&format=csv&fields=name,relations.status");

        Assert.Equal("id,name.en,name.vi,name.ar,relations.status\r\nFR,France,Pháp,فرنسا,established\r\n", text);
    }

    [Fact]
    public async Task A_table_of_many_pages_links_to_the_next()
    {
        var first = await shipped.Client.GetAsync("countries?format=csv&limit=100&fields=id");
        var link = Assert.Single(first.Headers.GetValues("Link")).Split('<', '>')[1];

        var second = await shipped.Client.GetStringAsync(link);

        Assert.Equal(100, second.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_table_without_rows_has_its_header() =>
        Assert.Equal("id,m49\r\n", await shipped.Client.GetStringAsync("countries?id=XX&format=csv&fields=m49"));

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html")]
    public async Task A_client_that_takes_neither_form_is_told_so(string accept)
    {
        var problem = await shipped.Client.GetAsync("countries", ("Accept", accept)).RefusalAsync(HttpStatusCode.NotAcceptable);

        Assert.Equal("urn:bang-giao:problem:not-acceptable", (string)problem["type"]!);
    }

    [Theory]
    [InlineData("countries?limit=3")]
    [InlineData("countries?limit=3&format=csv")]
    [InlineData("countries/FR")]
    [InlineData("countries/FR/timeline")]
    [InlineData("countries/FR/history")]
    [InlineData("summary")]
    [InlineData("codes")]
    [InlineData("changes?since=3")]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    [InlineData("countries/XX")]
    [InlineData("countries?limit=x")]
    [InlineData("nothing")]
    public async Task HEAD_says_what_GET_says_without_the_body(string path)
    {
        var get = await shipped.Client.GetAsync(path);
        var head = await shipped.Client.SendAsync(new(HttpMethod.Head, path));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Content-Length") || (header.Key == "Content-Length" && answer.IsSuccessStatusCode))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order();

    private async Task<int> RowsAsync(string table) =>
        (await shipped.Client.GetStringAsync(table)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
}
