using System.Globalization;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>
/// Answers with something that differs per caller and is not stored by caches, or with 304 when the client has the current one.
/// </summary>
/// <param name="body">The body, whose type is its schema in the contract.</param>
public sealed class UnstoredAnswer(object body) : IActionResult
{
    /// <summary>The registry's version that the answer is of; null where it is of none.</summary>
    public long? RegistryVersion { get; init; }

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Authorization, OwnHeaders.ApiKey);
        var bytes = RecordJson.Bytes(body);
        var etag = ETags.OfContent(bytes);
        response.Headers.ETag = etag;
        if (RegistryVersion is { } version)
            response.Headers[OwnHeaders.RegistryVersion] = version.ToString(CultureInfo.InvariantCulture);
        if (ETags.IsKnown(http.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = CachedAnswer.Json;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }
}
