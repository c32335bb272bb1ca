using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Http;

/// <summary>What every answer says to browsers; an answer that is a page says its own.</summary>
/// <remarks>See OWASP, REST Security Cheat Sheet, "Security Headers".</remarks>
public static class SecurityHeaders
{
    /// <summary>Writes them, before anything else is written.</summary>
    public static void Write(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // RFC 6797 section 7.2: never over plain HTTP.
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
