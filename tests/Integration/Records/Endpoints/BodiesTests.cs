using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

/// <summary>Invalid bodies.</summary>
public sealed class BodiesTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    public static TheoryData<string, string> Torn => new()
    {
        { "", "the text has no JSON value (line 1, column 1)" },
        { "   \n ", "the text has no JSON value (line 1, column 1)" },
        { "{", "(line 1, column 2)" },
        { "{ \"id\": \"FR\",\n  \"name\": { en: 1 } }", "(line 2, column 13)" },
        { "{ \"id\": \"FR\", }", "(line 1, column 15)" },
        { "{ 'id': 'FR' }", "(line 1, column 3)" },
        { "{ \"id\": \"FR\" } x", "(line 1, column 16)" },
        { "{ \"id\": \"FR\" /* no */ }", "(line 1, column 14)" },
        { "{ \"id\": NaN }", "(line 1, column 9)" },
        { "{ \"id\": \"FR\", \"id\": \"DE\" }", "a member name is used twice in one object (line 1, column 15)" },
        { "{ \"id\": \"\\ud800\" }", "an escape sequence is half of a surrogate pair" },
        { "{ \"m49\": 1e999 }", "a number is too large or too long" },
        { "{ \"đ\": \"Đức\" 1 }", "(line 1, column 14)" },
    };

    [Theory]
    [MemberData(nameof(Torn))]
    public async Task The_refusal_of_a_body_that_is_not_JSON_names_the_place(string body, string where)
    {
        var problem = await PostAsync(Encoding.UTF8.GetBytes(body)).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.StartsWith("The body is not JSON: ", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains(where, problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_is_there_twice_is_pointed_at()
    {
        var problem = await PostAsync("""{ "name": { "en": "a", "en": "b" } }"""u8.ToArray()).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["/name/en"], problem.Pointers());
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_told_of()
    {
        var problem = await PostAsync([.. """{ "id": "F"""u8, 0xFF, .. "\" }"u8]).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal("the text is not valid UTF-8 (line 1, column 11)", problem.OnlyDetail());
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        var id = registry.NewAgencyId();

        var answer = await PostAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($$"""{ "id": "{{id}}", "kind": "other", "name": { "en": "a" } }""")], "agencies");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("true")]
    public async Task A_body_that_is_no_object_is_none(string body)
    {
        var problem = await PostAsync(Encoding.UTF8.GetBytes(body)).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal("must be an object", problem.OnlyDetail());
    }

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task A_body_that_is_very_deep_is_refused(int depth)
    {
        var body = new string('[', depth) + new string(']', depth);

        await PostAsync(Encoding.UTF8.GetBytes($$"""{ "tags": {{body}} }""")).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("-0")]
    [InlineData("1e308")]
    [InlineData("0.00000000000000000000000000000000000001")]
    public async Task A_strange_number_is_a_number_of_the_wrong_kind(string number)
    {
        var body = $$"""{ "id": {{number}}, "version": {{number}}, "name": { "en": "a" } }""";

        var problem = await PostAsync(Encoding.UTF8.GetBytes(body)).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["/id", "/version"], problem.Pointers().Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_body_of_another_kind_is_refused_with_the_one_that_is_taken(string? mediaType)
    {
        var answer = await PostAsync("{}"u8.ToArray(), mediaType: mediaType);

        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("application/json", Assert.Single(answer.Headers.GetValues("Accept-Post")));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task The_kind_may_be_written_in_any_letters(string mediaType) =>
        await PostAsync("{}"u8.ToArray(), mediaType: mediaType).RefusalAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var content = new ByteArrayContent([0x1F, 0x8B]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await _app.Editor.PostAsync("countries", content);

        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("identity", Assert.Single(answer.Headers.GetValues("Accept-Encoding")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_more_than_a_mebibyte_is_refused(bool lengthIsTold)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "countries") { Content = Json(new byte[(1024 * 1024) + 1]) };
        if (!lengthIsTold)
            request.Headers.TransferEncodingChunked = true;

        var problem = await (await _app.Editor.SendAsync(request)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("The body is larger than the maximum of 1024 KiB.", (string)problem["detail"]!);
    }

    [Fact]
    public async Task A_record_of_more_than_256_KiB_is_refused()
    {
        var problem = await PostAsync(Encoding.UTF8.GetBytes($$"""{ "id": "big", "kind": "other", "name": { "en": "{{new string('a', 300_000)}}" } }"""), "agencies")
            .RefusalAsync(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains("256 KiB", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_unknown_fields_the_first_hundred_are_named()
    {
        var body = new JObject(Enumerable.Range(0, 20_000).Select(index => new JProperty($"field{index}", index)));

        var answer = await PostAsync(Encoding.UTF8.GetBytes(body.ToString(Newtonsoft.Json.Formatting.None)));

        Assert.Equal(100, (await answer.ProblemAsync(HttpStatusCode.BadRequest))["errors"]!.Count());
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body, string collection = "countries", string? mediaType = "application/json")
    {
        var content = Json(body);
        content.Headers.Remove("Content-Type");
        if (mediaType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return _app.Editor.PostAsync(collection, content);
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
