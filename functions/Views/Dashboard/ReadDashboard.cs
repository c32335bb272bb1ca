using BangGiao.Registry.Decisions;
using BangGiao.Views.Briefs;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Dashboard;

/// <summary>GET /dashboard/: the web dashboard, a client of the API like any other. It is built from <c>dashboard/</c>.</summary>
public sealed class ReadDashboard(IOptions<EntraOptions> entra, IOptions<EmbeddingOptions> embedding, FirstView firstView)
{
    private const string Root = "/dashboard";
    private const string Index = "index.html";
    private const string Hashed = "assets/";
    private const string Card = "cards.html";
    private const string Cards = "cards/";

    private static readonly StaticFiles Files = new(typeof(ReadDashboard).Assembly, "dashboard/");

    private readonly string _policy = ContentSecurityPolicy(entra.Value.SignIn);
    private readonly string _cardPolicy = ContentSecurityPolicy(signIn: null, embedding.Value.FrameAncestors);

    /// <summary>
    /// 200 with a file, or 304; the page for every path of the page's own, with the figures of today where it is the overview, and for
    /// <c>cards/…</c> the page of a card that other sites may embed; 308 to it from /dashboard; 404 for an unknown file.
    /// </summary>
    [Function(nameof(ReadDashboard))]
    [Open]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dashboard/{*path}")] HttpRequest request, string? path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The page has relative addresses, so its own address must end with a slash.
        if (request.Path.Value == Root)
            return new RedirectResult(request.PathBase + Root + "/" + request.QueryString, permanent: true, preserveMethod: true);
        if (string.IsNullOrEmpty(path) && await firstView.OfAsync(request, cancellationToken) is { } page)
            return new StaticAnswer(page.File, StaticAnswer.Revalidated) { ContentSecurityPolicy = _policy, Language = page.Language };
        var file = Files.Find(path ?? "") ?? (Path.HasExtension(path) ? null : Files.Find(IsCard(path) ? Card : Index));
        if (file is null)
            throw new RefusedException(new(RefusalKind.NotFound, $"The dashboard has no file {path}."));
        return new StaticAnswer(file, file.Name.StartsWith(Hashed, StringComparison.Ordinal) ? StaticAnswer.Immutable : StaticAnswer.Revalidated)
        {
            ContentSecurityPolicy = file.Name == Card ? _cardPolicy : _policy,
            // A site with Cross-Origin-Embedder-Policy may embed only what allows it by a header.
            MayBeEmbedded = file.Name == Card && embedding.Value.AllowedOrigins.Count > 0,
        };
    }

    private static bool IsCard(string? path) => path?.StartsWith(Cards, StringComparison.Ordinal) == true;

    /// <summary>The page may load everything from this origin and nothing from others, and may have no inline script or style.</summary>
    /// <remarks>
    /// For sign-in with Microsoft Entra ID, the page may also connect to its host, to exchange a code for a token. The only inline style
    /// sheet allowed is that of the brief: the page shows the brief to signed-in users as a document that it made, and such a document has
    /// the policy of the page (CSP Level 3 section 7.8).
    /// </remarks>
    internal static string ContentSecurityPolicy(EntraSignIn? signIn, string frameAncestors = "'none'")
    {
        var connections = signIn is null ? "'self'" : $"'self' {signIn.Authority.GetLeftPart(UriPartial.Authority)}";
        return $"default-src 'none'; script-src 'self'; style-src 'self' {BriefHtml.StyleSource}; img-src 'self' data:; connect-src {connections}; font-src 'self'; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {frameAncestors}";
    }
}
