using System.Globalization;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Http;

public class RateLimitTests
{
    [Fact]
    public async Task Each_client_has_its_own_limit_and_is_told_what_is_left()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=2", "RateLimit:WindowSeconds=3600"]);

        var first = await app.Reader.GetAsync("countries");
        var second = await app.Reader.GetAsync("countries");
        var third = await app.Reader.GetAsync("countries");
        var other = await app.Editor.GetAsync("countries");

        Assert.Equal(["\"client\";q=2;w=3600"], first.Headers.GetValues("RateLimit-Policy"));
        Assert.Equal(["\"client\";r=1", "\"client\";r=0", "\"client\";r=0", "\"client\";r=1"], new[] { first, second, third, other }.Select(answer => answer.Headers.GetValues("RateLimit").Single()));
        await third.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.InRange(int.Parse(third.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 3600);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task After_its_window_a_client_may_ask_again()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=1", "RateLimit:WindowSeconds=1"]);
        await app.Reader.GetAsync("countries");

        await Eventually.IsSoAsync(
            async () => (await app.Reader.GetAsync("countries")).StatusCode == HttpStatusCode.OK, "the client may ask again");
    }

    [Theory]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    [InlineData("X-Real-IP", HttpStatusCode.OK)]
    public async Task Behind_a_proxy_a_client_without_a_key_is_known_by_the_header_that_the_proxy_writes(string header, HttpStatusCode expected)
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=1", "RateLimit:WindowSeconds=3600", $"RateLimit:ClientAddressHeader={header}"]);
        await app.Anonymous.GetAsync("countries", ("X-Real-IP", "198.51.100.1:4711"));

        var another = await app.Anonymous.GetAsync("countries", ("X-Real-IP", "198.51.100.2:4711"));
        var pretender = await app.Anonymous.GetAsync("countries", ("X-Real-IP", "198.51.100.1:4712"));

        Assert.Equal((expected, HttpStatusCode.TooManyRequests), (another.StatusCode, pretender.StatusCode));
    }

    [Fact]
    public async Task Probes_are_never_refused_and_without_the_setting_nobody_is()
    {
        await using var limited = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=1", "RateLimit:WindowSeconds=3600"]);
        await using var free = await RegistryApp.StartAsync();

        for (var times = 0; times < 3; times++)
        {
            Assert.Equal(HttpStatusCode.OK, (await limited.Anonymous.GetAsync("health/live")).StatusCode);
            Assert.False((await free.Anonymous.GetAsync("countries")).Headers.Contains("RateLimit"));
        }
    }

    [Fact]
    public async Task Where_everybody_may_read_a_client_without_a_key_has_a_limit_without_any_setting()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:ClientAddressHeader=X-Real-IP"]);

        var anonymous = await app.Anonymous.GetAsync("countries", ("X-Real-IP", "198.51.100.1"));
        var reader = await app.Reader.GetAsync("countries", ("X-Real-IP", "198.51.100.1"));
        var onThisMachine = await app.Anonymous.GetAsync("countries");

        Assert.Equal(["\"client\";q=600;w=60"], anonymous.Headers.GetValues("RateLimit-Policy"));
        Assert.Equal(["\"client\";r=599"], anonymous.Headers.GetValues("RateLimit"));
        Assert.False(reader.Headers.Contains("RateLimit"));
        Assert.False(onThisMachine.Headers.Contains("RateLimit"));
    }

    [Theory]
    [InlineData("Registry:PublicRead=true")]
    [InlineData("Registry:PublicRead=false")]
    public async Task Confirmations_of_mail_addresses_are_counted_by_address_wherever_anybody_reads(string setting)
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:ClientAddressHeader=X-Real-IP", setting]);

        var answer = await app.Anonymous.SendJsonAsync(HttpMethod.Post, "mySubscriptions/confirm", new { token = "none.AAAA" }, ("X-Real-IP", "198.51.100.1"));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(["\"client\";r=599"], answer.Headers.GetValues("RateLimit"));
    }

    [Theory]
    [InlineData("Registry:PublicRead=false")]
    [InlineData("RateLimit:Requests=0")]
    public async Task The_limit_of_public_reading_ends_with_public_reading_and_can_be_switched_off(string setting)
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:ClientAddressHeader=X-Real-IP", setting]);

        var answer = await app.Anonymous.GetAsync("principal", ("X-Real-IP", "198.51.100.1"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    [Theory]
    [InlineData("[2001:db8:1:2::1]:4711", "[2001:db8:1:2:ffff::9]:4711", HttpStatusCode.TooManyRequests)]
    [InlineData("[2001:db8:1:2::1]:4711", "[2001:db8:1:3::1]:4711", HttpStatusCode.OK)]
    [InlineData("198.51.100.1", "[::ffff:198.51.100.1]:4711", HttpStatusCode.TooManyRequests)]
    public async Task A_client_has_one_limit_for_all_addresses_of_its_network(string first, string second, HttpStatusCode expected)
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=1", "RateLimit:WindowSeconds=3600", "RateLimit:ClientAddressHeader=X-Real-IP"]);
        await app.Anonymous.GetAsync("countries", ("X-Real-IP", first));

        var answer = await app.Anonymous.GetAsync("countries", ("X-Real-IP", second));

        Assert.Equal(expected, answer.StatusCode);
    }
}
