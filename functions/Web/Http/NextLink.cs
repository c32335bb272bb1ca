using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BangGiao.Web.Http;

/// <summary>Builds the link to the next page: the request's address with other parameters.</summary>
/// <remarks>
/// The link is absolute and uses the host that the client used. The cache key of an answer includes that address, so an answer that
/// was cached for one host is never sent to a client of another.
/// </remarks>
public static class NextLink
{
    /// <summary>The request's address with these parameters replaced or added.</summary>
    public static string Of(HttpRequest request, params IReadOnlyList<(string Name, string Value)> replaced)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kept = request.Query.Where(pair => replaced.All(other => other.Name != pair.Key));
        var added = replaced.Select(pair => KeyValuePair.Create(pair.Name, new StringValues(pair.Value)));
        var address = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);
        return QueryHelpers.AddQueryString(address, kept.Concat(added));
    }
}
