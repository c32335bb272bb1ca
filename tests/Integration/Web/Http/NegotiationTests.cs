using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Http;

[Collection(ShippedData.Name)]
public sealed class NegotiationTests(ShippedRegistry shipped)
{
    private readonly HttpClient _client = shipped.Client;

    [Theory]
    [InlineData("summary", "text/csv", 406)]
    [InlineData("summary", "text/html, application/json;q=0", 406)]
    [InlineData("summary", "text/html, */*;q=0.1", 200)]
    [InlineData("summary", "application/*", 200)]
    [InlineData("countries/FR", "image/png", 406)]
    [InlineData("countries/FR", "application/json", 200)]
    [InlineData("countries", "text/csv", 200)]
    [InlineData("countries", "image/png", 406)]
    [InlineData("countries?format=json", "text/csv", 200)]
    [InlineData("countries/FR/timeline", "text/csv", 406)]
    [InlineData("codes", "text/plain", 406)]
    [InlineData("plan", "text/plain", 406)]
    public async Task An_answer_comes_in_a_form_that_the_client_takes_or_not_at_all(string path, string accept, int status)
    {
        var answer = await _client.GetAsync(path, ("Accept", accept));

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 406)
            await answer.ProblemAsync(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task A_read_under_If_Match_is_refused_when_what_is_there_is_another()
    {
        var tag = (await _client.GetAsync("countries/FR")).Headers.ETag!.Tag;

        var same = await _client.GetAsync("countries/FR", ("If-Match", tag));
        var other = await _client.GetAsync("countries/FR", ("If-Match", "\"0\""));
        var weak = await _client.GetAsync("countries/FR", ("If-Match", "W/" + tag));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed), (same.StatusCode, other.StatusCode, weak.StatusCode));
    }

    [Theory]
    [InlineData("countries", 200)]
    [InlineData("countries/XX", 404)]
    [InlineData("nothing", 404)]
    public async Task Every_answer_keeps_browsers_from_making_more_of_it_than_it_is(string path, int status)
    {
        var answer = await _client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("geolocation=(), ", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("countries/FR")]
    [InlineData("countries/FR/timeline")]
    [InlineData("summary")]
    [InlineData("kpis")]
    [InlineData("kpis/series")]
    [InlineData("kpis/signing")]
    [InlineData("kpis/counts")]
    [InlineData("comparison?compareTo=2020-01-01")]
    [InlineData("codes")]
    [InlineData("countries/FR/brief?format=html")]
    [InlineData("countries/XX")]
    [InlineData("nothing")]
    public async Task HEAD_answers_as_GET_does_without_the_body(string path)
    {
        var got = await _client.GetAsync(path);

        var head = await _client.SendAsync(new(HttpMethod.Head, path));

        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(Fields(got), Fields(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    // The trace id in a problem's body always has the same length.
    private static IEnumerable<string> Fields(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key != "Date")
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order(StringComparer.Ordinal);

    private static string Header(HttpResponseMessage answer, string name) => string.Join(",", answer.Headers.GetValues(name));
}
