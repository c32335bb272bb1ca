using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reaches the request of an HTTP invocation.</summary>
public static class FunctionContextExtensions
{
    // The released worker keeps the request in the items under this key too.
    internal const string HttpContextKey = "HttpRequestContext";

    /// <summary>
    /// The request, or null for a timer and in middleware that comes before <c>ConfigureFunctionsWebApplication()</c> on its way in.
    /// </summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(HttpContextKey, out var value) ? value as HttpContext : null;
    }
}
