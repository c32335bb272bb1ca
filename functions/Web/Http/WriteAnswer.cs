using System.Globalization;
using System.Text;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Web.Http;

/// <summary>Answers a write with the registry's version and, unless the body is null, the record after the write.</summary>
/// <param name="status">200, 201 or 204.</param>
/// <param name="registryVersion">The registry's version after the write.</param>
/// <param name="body">The record; null for a response without a body.</param>
public sealed class WriteAnswer(int status, long registryVersion, JToken? body) : IActionResult
{
    /// <summary>The record's ETag; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>The address of a new record; null for none.</summary>
    public string? Location { get; init; }

    /// <summary>The same answer with members added that no later read returns.</summary>
    public WriteAnswer With(JObject once)
    {
        var more = (JObject)body!.DeepClone();
        more.Merge(once);
        return new(status, registryVersion, more) { ETag = ETag, Location = Location };
    }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.Headers[OwnHeaders.RegistryVersion] = registryVersion.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        if (ETag is not null)
            response.Headers.ETag = ETag;
        if (Location is not null)
            response.Headers.Location = Location;
        if (body is null)
            return;
        var bytes = Encoding.UTF8.GetBytes(RecordJson.Write(body));
        response.ContentType = CachedAnswer.Json;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.HttpContext.Request.Method))
            await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }
}
