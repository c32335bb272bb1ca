using BangGiao.Contract.FunctionsWorker.Results;
using BangGiao.Contract.FunctionsWorker.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class ResultTests
{
    private const string Json = "application/json; charset=utf-8";

    private static readonly Shape Example = new("Đức <b>", DayOfWeek.Friday);

    public static TheoryData<string, Func<HttpRequest, object?>, string, string?> Answers => new()
    {
        { "an object", _ => new OkObjectResult(Example), """200 {"name":"\u0110\u1EE9c \u003Cb\u003E","day":5}""", Json },
        { "text", _ => new OkObjectResult("text"), "200 text", "text/plain; charset=utf-8" },
        { "null", _ => new OkObjectResult(null), "204", null },
        { "no content", _ => new NoContentResult(), "204", null },
        { "a status", _ => new StatusCodeResult(418), "418", null },
        { "content", _ => new ContentResult { Content = "a,b", ContentType = "text/csv" }, "200 a,b", "text/csv" },
        { "JSON", _ => new JsonResult(new { a = 1 }), """200 {"a":1}""", Json },
        { "bytes", _ => new FileContentResult([65, 66], "image/png"), "200 AB", "image/png" },
        { "a stream", _ => new FileStreamResult(new MemoryStream([67]), "image/png"), "200 C", "image/png" },
        {
            "a problem",
            _ => new ObjectResult(new ProblemDetails { Title = "No", Status = 409 }) { StatusCode = 409 },
            """409 {"title":"No","status":409}""",
            "application/problem+json; charset=utf-8"
        },
        { "a minimal result", _ => TypedResults.Json(new { A = 1 }, statusCode: 202), """202 {"a":1}""", Json },
        { "a plain object", _ => Example, "200", null },
        { "nothing", _ => null, "200", null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_result_is_sent_as_ASP_NET_sends_it_and_anything_else_is_an_empty_200(
        string name, Func<HttpRequest, object?> answer, string expected, string? contentType)
    {
        await using var app = await AnsweringAsync(answer);

        using var response = await app.Client.GetAsync(new Uri("/api/anyresult", UriKind.Relative));

        Assert.NotEmpty(name);
        Assert.Equal(expected, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".TrimEnd());
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_location_is_kept_as_given()
    {
        await using var app = await AnsweringAsync(_ => new CreatedResult("/api/v1/countries/FR", "made"));

        using var response = await app.Client.GetAsync(new Uri("/api/anyresult", UriKind.Relative));

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal("/api/v1/countries/FR", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_file_answers_a_range()
    {
        await using var app = await AnsweringAsync(
            _ => new FileContentResult("abcdef"u8.ToArray(), "text/plain") { EnableRangeProcessing = true });

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/anyresult");
        request.Headers.Range = new(1, 3);
        using var response = await app.Client.SendAsync(request);

        Assert.Equal(206, (int)response.StatusCode);
        Assert.Equal("bcd", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("ReturnsVoid", "200")]
    [InlineData("ReturnsTask", "202 written")]
    [InlineData("ReturnsTaskOfResult", "200 task")]
    [InlineData("ReturnsValueTask", "200 value task")]
    [InlineData("ReturnsText", "200")]
    [InlineData("ReturnsNumber", "200")]
    public async Task Every_kind_of_return_type_is_awaited_and_sent(string function, string expected)
    {
        await using var app = await WorkerApp.StartAsync(
            typeof(ReturnsVoid),
            typeof(ReturnsTask),
            typeof(ReturnsTaskOfResult),
            typeof(ReturnsValueTask),
            typeof(ReturnsText),
            typeof(ReturnsNumber));

        Assert.Equal(expected, await app.GetTextAsync($"/api/{function}"));
    }

    [Fact]
    public async Task An_exception_is_logged_and_becomes_an_empty_500()
    {
        await using var app = await WorkerApp.StartAsync(typeof(Throws));

        using var response = await app.Client.GetAsync(new Uri("/api/throws", UriKind.Relative));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.False(response.Headers.Contains("x-left"));
        Assert.Single(app.Logs.Entries, entry => entry is { Category: "Function.Throws", Exception: InvalidOperationException });
    }

    [Fact]
    public async Task An_exception_after_the_answer_has_begun_ends_the_connection()
    {
        await using var app = await WorkerApp.StartAsync(typeof(ThrowsLate));

        var address = new Uri("/api/throwslate", UriKind.Relative);
        using var response = await app.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(200, (int)response.StatusCode);
        await using var body = await response.Content.ReadAsStreamAsync();
        var begun = new byte[5];
        await body.ReadExactlyAsync(begun);
        Assert.Equal("begun"u8.ToArray(), begun);
        await Assert.ThrowsAnyAsync<Exception>(async () => await body.ReadExactlyAsync(begun));
    }

    [Fact]
    public async Task A_body_over_30_000_000_bytes_is_refused_when_read_unless_the_app_allows_more()
    {
        await using var usual = await WorkerApp.StartAsync(typeof(ReadsBody));
        await using var raised = await WorkerApp.StartAsync([typeof(ReadsBody)], AllowMore);

        Assert.Equal("200 30000000", await PostAsync(usual, 30_000_000));
        Assert.Equal("500", await PostAsync(usual, 30_000_001));
        Assert.Equal("200 30000001", await PostAsync(raised, 30_000_001));
    }

    private static void AllowMore(FunctionsApplicationBuilder builder) =>
        builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = 104_857_600);

    private static async Task<string> PostAsync(WorkerApp app, int length)
    {
        using var content = new ByteArrayContent(new byte[length]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/readsbody") { Content = content };
        request.Headers.ExpectContinue = true;
        using var response = await app.Client.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".TrimEnd();
    }

    private static Task<WorkerApp> AnsweringAsync(Func<HttpRequest, object?> answer) => WorkerApp.StartAsync(
        [typeof(AnyResult)], builder => builder.Services.AddSingleton(new Answer { Of = answer }));
}
