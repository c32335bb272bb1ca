using System.Text;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Web.Health;

/// <summary>Answers 200 with a JSON object that has a single <c>status</c> member.</summary>
public sealed class StatusAnswer(string status) : IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        response.ContentType = CachedAnswer.Json;
        var body = Encoding.UTF8.GetBytes($$"""{"status":"{{status}}"}""");
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.HttpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }
}
