using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Http;

/// <summary>The security headers of every response. A page sets a Content-Security-Policy of its own.</summary>
/// <remarks>See OWASP, REST Security Cheat Sheet, "Security Headers".</remarks>
public static class SecurityHeaders
{
    /// <summary>The Permissions-Policy: a page uses none of these features. The clipboard and full screen keep the browser's default.</summary>
    public const string NoPermissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Writes the headers, before the function runs.</summary>
    public static void Write(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoPermissions;
        // RFC 6797 section 7.2 forbids this header over plain HTTP.
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
