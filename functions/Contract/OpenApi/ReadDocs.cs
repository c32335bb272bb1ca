using BangGiao.Registry.Decisions;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.OpenApi;

/// <summary>GET /docs: a page to read the contract on, and to try it out.</summary>
/// <remarks>The viewer is Swagger UI; the app itself serves it, and the page asks no other host for anything.</remarks>
public sealed class ReadDocs
{
    // Swagger UI draws its icons as data addresses, and sets styles of elements by script.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Html = "docs.html";

    private static readonly Lazy<StaticFiles> Files = new(() => new(typeof(ReadDocs).Assembly, "docs/"));

    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadDocs))]
    [Open]
    public static IActionResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "docs")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new StaticAnswer(Files.Value.Find(Html)!, StaticAnswer.Revalidated) { ContentSecurityPolicy = Policy };
    }

    /// <summary>200, or 304; 404 when the page has no such file.</summary>
    [Function("ReadDocsFile")]
    [Open]
    public static IActionResult File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "docs/{file}")] HttpRequest request, string file)
    {
        new Parameters(request).Done();
        // The page has its own address, /docs. At this one it would be sent without its Content-Security-Policy.
        return file != Html && Files.Value.Find(file) is { } content
            ? new StaticAnswer(content, StaticAnswer.Revalidated)
            : throw new RefusedException(new(RefusalKind.NotFound, $"The page has no file {file}; it is read at /{Api.Base}docs."));
    }
}
