using System.Diagnostics;
using BangGiao.Web.Telemetry;

namespace BangGiao.Unit.Web.Telemetry;

public sealed class TraceTextTests
{
    [Fact]
    public void A_trace_is_a_tree_with_times_attributes_and_links()
    {
        var began = new DateTime(2027, 4, 5, 5, 0, 0, DateTimeKind.Utc);
        var sent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        using var request = Span("GET /countries", null, began, 40.25).SetTag("http.response.status_code", 200).SetTag("url.scheme", "http");
        using var second = Span("commit", request, began.AddMilliseconds(20), 5).AddLink(new(sent));
        using var first = Span("read the head", request, began.AddMilliseconds(1), 3);

        var text = TraceText.Of([second, first, request]);

        Assert.Equal(
            $"""
              GET /countries  40.3 ms  [internal {request.SpanId}]  http.response.status_code=200
                read the head  3.0 ms  [internal {first.SpanId}]
                commit  5.0 ms  [internal {second.SpanId}]
                    linked to {sent.SpanId} of trace {sent.TraceId}
            """,
            text);
    }

    [Fact]
    public void A_span_below_one_of_another_process_says_so()
    {
        using var request = new Activity("GET").SetParentId("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").Start();
        request.Stop();

        Assert.Contains(", below 00f067aa0ba902b7]", TraceText.Of([request]), StringComparison.Ordinal);
    }

    private static Activity Span(string name, Activity? parent, DateTime began, double milliseconds)
    {
        Activity.Current = null;
        var span = new Activity(name).SetIdFormat(ActivityIdFormat.W3C).SetStartTime(began);
        if (parent is not null)
            span.SetParentId(parent.TraceId, parent.SpanId);
        span.Start();
        span.SetEndTime(began.AddMilliseconds(milliseconds));
        span.Stop();
        return span;
    }
}
