using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Access;

public sealed class KeysTests(KeysTests.Registries registries) : IClassFixture<KeysTests.Registries>
{
    private readonly RegistryApp _open = registries.Open;
    private readonly RegistryApp _closed = registries.Closed;

    public static TheoryData<string, string> Writes => new()
    {
        { "POST", "countries" },
        { "PUT", "countries/FR" },
        { "PATCH", "countries/FR" },
        { "DELETE", "countries/FR" },
        { "POST", "countries/FR/restore" },
    };

    public static TheoryData<string> Reads =>
        ["countries", "countries/FR", "countries/FR/history", "countries/FR/timeline", "summary", "changes", "codes", "countries?format=csv"];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Writing_needs_a_key(string method, string path)
    {
        var answer = await _open.Anonymous.SendJsonAsync(new(method), path, "{}");

        var problem = await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal("ApiKey realm=\"bang-giao\", header=\"x-api-key\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("Authentication required: this operation requires the role editor or higher. Send an API key in the header x-api-key.", (string)problem["detail"]!);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_reader_writes_nothing(string method, string path)
    {
        var problem = await _open.Reader.SendJsonAsync(new(method), path, "{}").RefusalAsync(HttpStatusCode.Forbidden);

        Assert.Equal("This operation requires the role editor or higher; dev-reader has the role reader.", (string)problem["detail"]!);
    }

    [Theory]
    [InlineData("dev-Reader")]
    [InlineData("")]
    [InlineData("dev-reader,dev-editor")]
    [InlineData("đ")]
    public async Task A_key_that_is_not_known_opens_nothing_not_even_what_is_open(string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "countries");
        request.Headers.TryAddWithoutValidation("x-api-key", Uri.EscapeDataString(key));

        var answer = await _open.Anonymous.SendAsync(request);

        await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Where_public_reading_is_on_anybody_reads(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await _open.Anonymous.GetAsync(path)).StatusCode);

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Where_public_reading_is_off_a_key_is_needed(string path)
    {
        var answer = await _closed.Anonymous.GetAsync(path);

        await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
        Assert.Equal(HttpStatusCode.OK, (await _closed.Reader.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    [InlineData("")]
    public async Task A_path_that_says_nothing_of_the_records_is_always_open(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await _closed.Anonymous.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_record_that_is_not_there_is_not_told_to_somebody_who_may_not_read() =>
        await _closed.Anonymous.GetAsync("countries/XX").RefusalAsync(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task A_body_is_not_looked_at_before_the_key() =>
        await _open.Anonymous.PostJsonAsync("countries", "this is no JSON").RefusalAsync(HttpStatusCode.Unauthorized);

    public sealed class Registries : IAsyncLifetime
    {
        public RegistryApp Open { get; private set; } = null!;

        public RegistryApp Closed { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Open = await RegistryApp.StartAsync();
            Closed = await RegistryApp.StartAsync(Open, ["Registry:PublicRead=false"]);
            await Open.CreateAsync("countries", Some.Country("FR"));
        }

        public async Task DisposeAsync()
        {
            await Closed.DisposeAsync();
            await Open.DisposeAsync();
        }
    }
}
