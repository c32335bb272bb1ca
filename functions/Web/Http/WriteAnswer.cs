using System.Globalization;
using System.Text;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Web.Http;

/// <summary>Answers a write: with the record as it is now and its version, or with nothing but the registry's.</summary>
/// <param name="status">200, 201 or 204.</param>
/// <param name="registryVersion">The registry's version after the write.</param>
/// <param name="body">The record; null for none.</param>
public sealed class WriteAnswer(int status, long registryVersion, JToken? body) : IActionResult
{
    /// <summary>The record's tag.</summary>
    public string? ETag { get; init; }

    /// <summary>Where the new record is.</summary>
    public string? Location { get; init; }

    /// <summary>The same answer with members that are shown this once.</summary>
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
        await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }
}
