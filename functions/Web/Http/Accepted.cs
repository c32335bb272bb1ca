using BangGiao.Values.Json;
using BangGiao.Values.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Content negotiation (RFC 9110 section 12.5.1).</summary>
public static class Accepted
{
    private const string Json = "application/json";

    private static readonly string[] Forms = ["json", "csv", "xlsx", "ndjson"];
    private static readonly string[] MediaTypes = [Json, "text/csv", SheetWriter.ContentType, JsonLines.ContentType];

    // The parameters of the media types offered: a range in Accept may name them or leave them out.
    private const string OfferedParameters = "; charset=utf-8; header=present";

    /// <summary>
    /// Whether the client wants JSON, CSV, a workbook or lines of JSON: the query parameter <c>format</c> decides, otherwise the header Accept.
    /// </summary>
    /// <exception cref="RefusedException">406: the client accepts none of them.</exception>
    public static AnswerForm Form(HttpRequest request, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Text("format") is not { } format)
            return (AnswerForm)MediaTypes.IndexOf(Choose(request, MediaTypes));
        if (!Forms.Contains(format))
            parameters.Fault("format", "must be json, csv, xlsx or ndjson");
        return (AnswerForm)Math.Max(0, Forms.IndexOf(format));
    }

    /// <summary>The offered media type that the client prefers; the first one when there is no header Accept.</summary>
    /// <exception cref="RefusedException">406: the client accepts none of them.</exception>
    public static string Choose(HttpRequest request, params IReadOnlyList<string> offered)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
            return offered[0];
        var best = offered
            .Select(mediaType => (MediaType: mediaType, Quality: Quality(MediaTypeHeaderValue.Parse(mediaType + OfferedParameters), ranges)))
            .Where(offer => offer.Quality > 0)
            .OrderByDescending(offer => offer.Quality)
            .Select(offer => offer.MediaType)
            .FirstOrDefault();
        return best ?? throw new RefusedException(ProblemKind.NotAcceptable, $"The header Accept allows none of the available media types: {string.Join(", ", offered)}.");
    }

    // The most specific range that matches the media type sets the quality.
    private static double Quality(MediaTypeHeaderValue offered, IList<MediaTypeHeaderValue> ranges) => ranges
        .Where(offered.IsSubsetOf)
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
