using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The text that a parameter is bound to by its name.</summary>
internal static class RequestText
{
    /// <summary><c>code</c> carries the host's key and is bound to nothing.</summary>
    public static bool IsKey(string name) => name.Equals("code", StringComparison.OrdinalIgnoreCase);

    /// <summary>The route value of that name, else the query's, else null.</summary>
    public static string? Find(HttpRequest request, string name)
    {
        if (request.RouteValues.TryGetValue(name, out var value) && value is not null)
            return Convert.ToString(value, CultureInfo.InvariantCulture);
        return !IsKey(name) && request.Query.TryGetValue(name, out var values) ? values.ToString() : null;
    }
}
