using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BangGiao.Web.Http;

/// <summary>Builds the link to the next page: the request's address with other parameters.</summary>
/// <remarks>
/// The link begins with the public address of the settings. Without that setting it is a relative reference, as RFC 8288 allows, which
/// a client resolves with the address that it used.
/// </remarks>
public static class NextLink
{
    /// <summary>The request's address with these parameters replaced or added.</summary>
    public static string Of(HttpRequest request, params IReadOnlyList<(string Name, string Value)> replaced)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kept = request.Query.Where(pair => replaced.All(other => other.Name != pair.Key));
        var added = replaced.Select(pair => KeyValuePair.Create(pair.Name, new StringValues(pair.Value)));
        var address = PublicAddress.Of(request) + request.PathBase.Add(request.Path).ToUriComponent();
        return QueryHelpers.AddQueryString(address, kept.Concat(added));
    }
}
