using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BangGiao.Web.Telemetry;

/// <summary>Writes the spans of a trace as an indented list for people.</summary>
internal static class TraceText
{
    private static readonly string[] LeftOut =
    [
        "url.scheme", "server.address", "server.port", "network.protocol.version", "user_agent.original", "az.namespace", "az.schema_url", "az.client_request_id",
        "az.service_request_id", "schema.url", "faas.invocation_id", "http.request.method", "telemetry.sdk.name",
    ];

    /// <summary>The lines, in the order in which the spans started.</summary>
    public static string Of(IReadOnlyList<Activity> spans)
    {
        var text = new StringBuilder();
        var known = spans.Select(span => span.SpanId).ToHashSet();
        var below = spans.ToLookup(span => known.Contains(span.ParentSpanId) ? span.ParentSpanId : default);
        Write(text, below, default, 1);
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, ILookup<ActivitySpanId, Activity> below, ActivitySpanId parent, int depth)
    {
        foreach (var span in below[parent].OrderBy(span => span.StartTimeUtc))
        {
            var indent = new string(' ', 2 * depth);
            text.Append(CultureInfo.InvariantCulture, $"{indent}{span.DisplayName}  {span.Duration.TotalMilliseconds:0.0} ms  [{Kind(span)} {span.SpanId}");
            if (depth == 1 && span.ParentSpanId != default)
                text.Append(CultureInfo.InvariantCulture, $", below {span.ParentSpanId}");
            text.Append(']').Append(Tags(span)).Append('\n');
            foreach (var link in span.Links)
                text.Append(CultureInfo.InvariantCulture, $"{indent}    linked to {link.Context.SpanId} of trace {link.Context.TraceId}\n");
            Write(text, below, span.SpanId, depth + 1);
        }
    }

    private static string Kind(Activity span) => span.Kind switch
    {
        ActivityKind.Server => "server",
        ActivityKind.Client => "client",
        ActivityKind.Producer => "producer",
        ActivityKind.Consumer => "consumer",
        _ => "internal",
    };

    private static string Tags(Activity span) => string.Concat(span.TagObjects
        .Where(tag => tag.Value is not null && !LeftOut.Contains(tag.Key))
        .Select(tag => string.Create(CultureInfo.InvariantCulture, $"  {tag.Key}={tag.Value}")));
}
