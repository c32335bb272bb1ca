using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Access;

/// <summary>
/// Answers with the caller's principal, or 304 when the client has the current one. Not stored by caches, because it differs per caller.
/// </summary>
internal sealed class PrincipalAnswer(Principal principal, EntraSignIn? entra) : IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Authorization, ApiKeys.Header);
        var body = RecordJson.Bytes(Body());
        var etag = ETags.OfContent(body);
        response.Headers.ETag = etag;
        if (ETags.IsKnown(http.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = CachedAnswer.Json;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private CallerAnswer Body() => new(
        principal.Name,
        principal.Role,
        principal.Roles,
        principal.AgencyIds,
        principal.Clearance == Classification.Confidential,
        principal.ExpiresAt,
        principal.Email,
        new(Keys: true, entra is null ? null : new(entra.Authority.OriginalString, entra.ClientId, entra.Scope)));
}
