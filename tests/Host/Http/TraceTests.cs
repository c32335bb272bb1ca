using Localhost.Tests.Support;

namespace Localhost.Tests.Http;

/// <summary>The caller's trace (W3C Trace Context), as the worker gets it over gRPC and in the forwarded request.</summary>
public sealed class TraceTests
{
    private const string Parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    [Fact]
    public async Task The_callers_trace_reaches_the_function_both_ways() =>
        Assert.Equal($"[{Parent}] [one=1] [{Parent}] [one=1]", await TracedAsync(("traceparent", Parent), ("tracestate", "one=1")));

    [Fact]
    public async Task Without_a_trace_of_the_caller_the_host_makes_none_up() => Assert.Equal("[] [] [] []", await TracedAsync());

    [Fact]
    public async Task An_invalid_traceparent_is_no_trace() => Assert.StartsWith("[] [] ", await TracedAsync(("traceparent", "00-0-0-01"), ("tracestate", "one=1")), StringComparison.Ordinal);

    private static async Task<string> TracedAsync(params (string Name, string Value)[] headers)
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/traced");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        // A client adds a trace of its own while one is current.
        System.Diagnostics.Activity.Current = null;
        using var response = await host.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
