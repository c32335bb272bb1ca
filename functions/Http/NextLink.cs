using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BangGiao.Http;

/// <summary>The link to the next page: the same request with other parameters.</summary>
/// <remarks>
/// It is relative (RFC 8288 section 3.1): behind a gateway the app does not know its own address, and an answer that is kept for
/// all clients must not repeat the Host header of one.
/// </remarks>
public static class NextLink
{
    /// <summary>The request's path and query, in which these parameters are replaced or added.</summary>
    public static string Of(HttpRequest request, params IReadOnlyList<(string Name, string Value)> replaced)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kept = request.Query.Where(pair => replaced.All(other => other.Name != pair.Key));
        var added = replaced.Select(pair => KeyValuePair.Create(pair.Name, new StringValues(pair.Value)));
        return QueryHelpers.AddQueryString((request.PathBase + request.Path).ToUriComponent(), kept.Concat(added));
    }
}
