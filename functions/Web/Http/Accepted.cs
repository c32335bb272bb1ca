using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Content negotiation (RFC 9110 section 12.5.1).</summary>
public static class Accepted
{
    private const string Json = "application/json";
    private const string Table = "text/csv";

    // What the answers say of themselves beside their type: a client may ask for it or not.
    private const string Said = "; charset=utf-8; header=present";

    /// <summary>Whether the answer is a table (CSV) rather than JSON: the parameter <c>format</c> says so, else the header Accept.</summary>
    /// <exception cref="RefusedException">406: the client takes neither.</exception>
    public static bool IsTable(HttpRequest request, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var format = parameters.Text("format");
        if (format is not (null or "json" or "csv"))
            parameters.Fault("format", "must be json or csv");
        return format is null ? Choose(request, Json, Table) == Table : format == "csv";
    }

    /// <summary>The media type that the client takes best; the first on offer when it does not say.</summary>
    /// <exception cref="RefusedException">406: it takes none of them.</exception>
    public static string Choose(HttpRequest request, params IReadOnlyList<string> offered)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
            return offered[0];
        var best = offered
            .Select(mediaType => (MediaType: mediaType, Quality: Quality(MediaTypeHeaderValue.Parse(mediaType + Said), ranges)))
            .Where(offer => offer.Quality > 0)
            .OrderByDescending(offer => offer.Quality)
            .Select(offer => offer.MediaType)
            .FirstOrDefault();
        return best ?? throw new RefusedException(ProblemKind.NotAcceptable, $"The answer is {string.Join(" or ", offered)}; the header Accept allows neither.");
    }

    // The most specific range that covers the media type decides.
    private static double Quality(MediaTypeHeaderValue offered, IList<MediaTypeHeaderValue> ranges) => ranges
        .Where(offered.IsSubsetOf)
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
