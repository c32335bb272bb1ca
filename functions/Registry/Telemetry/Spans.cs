using System.Diagnostics;

namespace BangGiao.Registry.Telemetry;

/// <summary>The spans of the app itself, beside those of ASP.NET Core, the Functions worker and the Azure SDK.</summary>
/// <remarks>Without a listener no span is created, and every method here returns null at once.</remarks>
internal static class Spans
{
    /// <summary>The name of the source of spans, and of the app's meter.</summary>
    public const string Name = "BangGiao";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Whether the running work is recorded, so that it is worth looking for what to link to it.</summary>
    public static bool AreRecorded => Activity.Current is { Recorded: true } && Source.HasListeners();

    /// <summary>Starts a span below the current one; null when nobody listens.</summary>
    /// <param name="name">The name: a fixed text without ids.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="links">Spans of other traces that led to it.</param>
    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal, IEnumerable<ActivityLink>? links = null) =>
        Source.StartActivity(name, kind, default(ActivityContext), links: links);

    /// <summary>Starts a span that serves the work of several others: below the first of them, and linked to the rest.</summary>
    /// <param name="name">The name: a fixed text without ids.</param>
    /// <param name="served">The spans that it serves.</param>
    public static Activity? StartFor(string name, IEnumerable<Activity?> served)
    {
        if (!Source.HasListeners())
            return null;
        var all = served.OfType<Activity>().Distinct().ToList();
        var span = Source.StartActivity(
            name, ActivityKind.Internal, all.Count > 0 ? all[0].Context : default, links: all.Skip(1).Select(one => new ActivityLink(one.Context)));
        if (span is not null)
            all.Skip(1).ToList().ForEach(one => one.AddLink(new(span.Context)));
        return span;
    }

    /// <summary>The current span as <c>traceparent</c> (W3C Trace Context, section 3.2), if it is recorded; null otherwise.</summary>
    public static string? TraceParent(Activity? span) => span is { IdFormat: ActivityIdFormat.W3C, Recorded: true } ? span.Id : null;

    /// <summary>Links to spans that were stored as <c>traceparent</c>, each one once. A text that is none is left out.</summary>
    public static IEnumerable<ActivityLink> LinksTo(IEnumerable<string?> traceParents) => traceParents
        .Distinct(StringComparer.Ordinal)
        .Select(text => ActivityContext.TryParse(text, null, isRemote: true, out var context) ? context : default)
        .Where(context => context != default)
        .Select(context => new ActivityLink(context));
}
