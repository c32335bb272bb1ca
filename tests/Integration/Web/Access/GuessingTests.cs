using System.Globalization;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Access;

/// <summary>An address that sends wrong keys must wait; a caller with a valid key need not.</summary>
public sealed class GuessingTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync(
        settings: ["RateLimit:FailedAuthentications=2", "RateLimit:WindowSeconds=3600", "RateLimit:ClientAddressHeader=X-Real-IP"]);

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("countries", "x-api-key", "198.51.100.1")]
    [InlineData("principal", "x-api-key", "198.51.100.2")]
    [InlineData("countries", "Authorization", "198.51.100.3")]
    public async Task After_some_wrong_keys_an_address_has_to_wait(string path, string header, string address)
    {
        var answers = new List<HttpResponseMessage>();
        for (var times = 0; times < 3; times++)
            answers.Add(await _app.Anonymous.GetAsync(path, (header, $"Bearer wrong-{times}"), ("X-Real-IP", address)));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        var problem = await answers[2].ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.Contains("2 requests in 3600 seconds had a wrong key or token", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.InRange(int.Parse(answers[2].Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 3600);
        Assert.Equal(["\"failures\";q=2;w=3600"], answers[2].Headers.GetValues("RateLimit-Policy"));
        Assert.Empty(answers[2].Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task A_wrong_token_of_a_calendar_counts_too()
    {
        for (var times = 0; times < 2; times++)
            await _app.Anonymous.GetAsync($"calendar.ics?token=bgc_{times}", ("X-Real-IP", "198.51.100.4"));

        var answer = await _app.Anonymous.GetAsync("calendar.ics?token=bgc_3", ("X-Real-IP", "198.51.100.4"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_good_key_and_a_client_without_one_are_not_locked_out()
    {
        for (var times = 0; times < 4; times++)
            await _app.Anonymous.GetAsync("countries", ("x-api-key", "wrong"), ("X-Real-IP", "198.51.100.5"));

        var good = await _app.Reader.GetAsync("countries", ("X-Real-IP", "198.51.100.5"));
        var without = await _app.Anonymous.GetAsync("countries", ("X-Real-IP", "198.51.100.5"));
        var elsewhere = await _app.Anonymous.GetAsync("countries", ("x-api-key", "wrong"), ("X-Real-IP", "198.51.100.6"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (good.StatusCode, without.StatusCode));
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }
}
