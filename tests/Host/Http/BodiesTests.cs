using System.Net;
using Localhost.Tests.Support;

namespace Localhost.Tests.Http;

public sealed class BodiesTests : IAsyncLifetime
{
    // More than is buffered before sending.
    private const int Part = 64 * 1024;

    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_first_part_of_a_body_reaches_the_function_before_the_rest_is_sent()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);
        await connection.SendAsync("POST /api/take/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");

        await connection.SendAsync($"{Part:x}\r\n{new string('a', Part)}\r\n");
        await _host.Signals.UntilAsync("a got some");
        await connection.SendAsync("0\r\n\r\n");

        Assert.Contains("took it", await connection.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_part_of_an_answer_reaches_the_client_before_the_function_ends()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);
        await connection.SendAsync("GET /api/give/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        var begun = await connection.ReadUntilAsync("some");
        _host.Signals.Set("a may end");

        Assert.StartsWith("HTTP/1.1 200 OK", begun, StringComparison.Ordinal);
        Assert.Contains("rest", await connection.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_comes_byte_by_byte_is_taken()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);
        await connection.SendAsync("POST /api/count HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 20\r\n\r\n");

        for (var i = 0; i < 20; i++)
            await connection.SendAsync("x");

        Assert.Contains("\r\n20\r\n", await connection.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_mebibytes_go_up()
    {
        const int Most = 100 * 1024 * 1024;

        using var response = await _host.Client.PostAsync(new Uri("/api/count", UriKind.Relative), ZerosContent(Most));

        Assert.Equal($"{Most}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_hundred_mebibytes_come_down()
    {
        const int Most = 100 * 1024 * 1024;

        await using var body = await _host.Client.GetStreamAsync(new Uri($"/api/zeros/{Most}", UriKind.Relative));

        Assert.Equal(Most, await Zeros.CountAsync(body));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_an_empty_500()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);

        await connection.SendAsync($"POST /api/count HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: {100 * 1024 * 1024 + 1}\r\n\r\nx");
        var answer = await connection.ReadToEndAsync();

        AssertEmpty500(answer);
    }

    [Fact]
    public async Task The_limit_is_that_of_the_settings()
    {
        await using var host = await TestHost.StartAsync(options => options with
        {
            Settings = new Dictionary<string, string> { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "3" },
        });

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(HttpMethod.Post, "/api/count", "abc"));
        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(HttpMethod.Post, "/api/count", "abcd"));
    }

    [Fact]
    public async Task A_malformed_chunk_is_an_empty_500()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);

        await connection.SendAsync("POST /api/count HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        var answer = await connection.ReadToEndAsync();

        AssertEmpty500(answer);
    }

    [Fact]
    public async Task A_body_that_breaks_off_fails_the_function_and_harms_no_other()
    {
        using (var connection = await RawConnection.OpenAsync(_host.Host.Address))
        {
            await connection.SendAsync($"POST /api/take/b HTTP/1.1\r\nHost: a\r\nContent-Length: {2 * Part}\r\n\r\n{new string('a', Part)}");
            await _host.Signals.UntilAsync("b got some");
        }

        await _host.Signals.UntilAsync("b failed");

        Assert.Equal("200 number 1", await _host.GetAsync("/api/items/1"));
    }

    [Theory]
    [InlineData("GET /api/items/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nx-ms-invocation-id: abc\r\n\r\n")]
    [InlineData("GET /api/items/1 HTTP/1.0\r\n\r\n")]
    [InlineData("GET /api/items/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-A: \u00e9\r\n\r\n")]
    public async Task A_request_that_Microsofts_host_cannot_forward_is_an_empty_500(string request)
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);

        await connection.SendAsync(request);
        var answer = await connection.ReadToEndAsync();

        AssertEmpty500(answer);
        // A request that is sent to the worker and fails there is answered only after a wait.
        Assert.DoesNotContain(_host.Logs.Entries, entry => entry.Message.Contains("was not forwarded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forwarding_header_of_the_client_is_replaced_whatever_letters_it_has()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);

        await connection.SendAsync("GET /api/items/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-For: \u00e9\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", await connection.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static StreamContent ZerosContent(long count) => new(new Zeros(count)) { Headers = { ContentLength = count } };

    private static void AssertEmpty500(string answer)
    {
        Assert.StartsWith("HTTP/1.1 500 ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }
}
