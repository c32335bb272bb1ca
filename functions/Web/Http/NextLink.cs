using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BangGiao.Web.Http;

/// <summary>The link to the next page: the same request with other parameters.</summary>
/// <remarks>
/// It is absolute, at the address that the client used, so that any client can follow it as it stands. An answer's ETag covers
/// that address: what is kept for one address is never given to who came by another.
/// </remarks>
public static class NextLink
{
    /// <summary>The request's address, in which these parameters are replaced or added.</summary>
    public static string Of(HttpRequest request, params IReadOnlyList<(string Name, string Value)> replaced)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kept = request.Query.Where(pair => replaced.All(other => other.Name != pair.Key));
        var added = replaced.Select(pair => KeyValuePair.Create(pair.Name, new StringValues(pair.Value)));
        var address = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);
        return QueryHelpers.AddQueryString(address, kept.Concat(added));
    }
}
