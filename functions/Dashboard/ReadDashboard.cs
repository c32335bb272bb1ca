using BangGiao.Access;
using BangGiao.Http;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Dashboard;

/// <summary>GET /dashboard/: the page that people look at, a client of the API like any other. It is built from <c>dashboard/</c>.</summary>
public sealed class ReadDashboard
{
    /// <summary>Everything from here, nothing from elsewhere, and no script or style within the page's own text.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Root = "/dashboard";
    private const string Index = "index.html";
    private const string Hashed = "assets/";

    private static readonly StaticFiles Files = new(typeof(ReadDashboard).Assembly, "dashboard/");

    /// <summary>200 with a file, or 304; the page for every path of the page's own; 308 to it from /dashboard; 404 for a file that there is not.</summary>
    [Function(nameof(ReadDashboard))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dashboard/{*path}")] HttpRequest request, string? path)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Relative addresses are beside the page, so that its own has to end with a slash.
        if (request.Path.Value == Root)
            return new RedirectResult(request.PathBase + Root + "/" + request.QueryString, permanent: true, preserveMethod: true);
        var file = Files.Find(path ?? "") ?? (Path.HasExtension(path) ? null : Files.Find(Index));
        if (file is null)
            throw new RefusedException(new(RefusalKind.NotFound, $"The dashboard has no file {path}."));
        return new StaticAnswer(file, file.Name.StartsWith(Hashed, StringComparison.Ordinal) ? StaticAnswer.Immutable : StaticAnswer.Revalidated)
        {
            ContentSecurityPolicy = ContentSecurityPolicy,
        };
    }
}
