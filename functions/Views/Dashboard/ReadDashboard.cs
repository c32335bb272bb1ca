using BangGiao.Registry.Decisions;
using BangGiao.Views.Briefs;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Dashboard;

/// <summary>GET /dashboard/: the page that people look at, a client of the API like any other. It is built from <c>dashboard/</c>.</summary>
public sealed class ReadDashboard(IOptions<EntraOptions> entra, IOptions<EmbeddingOptions> embedding)
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
    /// 200 with a file, or 304; the page for every path of the page's own, and for <c>cards/…</c> the page of a card that other sites may
    /// embed; 308 to it from /dashboard; 404 for a file that there is not.
    /// </summary>
    [Function(nameof(ReadDashboard))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dashboard/{*path}")] HttpRequest request, string? path)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Relative addresses are beside the page, so that its own has to end with a slash.
        if (request.Path.Value == Root)
            return new RedirectResult(request.PathBase + Root + "/" + request.QueryString, permanent: true, preserveMethod: true);
        var file = Files.Find(path ?? "") ?? (Path.HasExtension(path) ? null : Files.Find(IsCard(path) ? Card : Index));
        if (file is null)
            throw new RefusedException(new(RefusalKind.NotFound, $"The dashboard has no file {path}."));
        return new StaticAnswer(file, file.Name.StartsWith(Hashed, StringComparison.Ordinal) ? StaticAnswer.Immutable : StaticAnswer.Revalidated)
        {
            ContentSecurityPolicy = file.Name == Card ? _cardPolicy : _policy,
            // A site that is isolated from others (Cross-Origin-Embedder-Policy) frames only what says so.
            MayBeEmbedded = file.Name == Card && embedding.Value.AllowedOrigins.Count > 0,
        };
    }

    private static bool IsCard(string? path) => path?.StartsWith(Cards, StringComparison.Ordinal) == true;

    /// <summary>Everything from here, nothing from elsewhere, and no script or style within the page's own text.</summary>
    /// <remarks>
    /// Where people sign in with Microsoft Entra ID, the page exchanges its code for a token there: a connection, and nothing more. The
    /// one style sheet in a text that is let in is that of the brief: who is signed in is shown it as a document that the page made,
    /// and such a document is held to the policy of the page (CSP Level 3 section 7.8).
    /// </remarks>
    internal static string ContentSecurityPolicy(EntraSignIn? signIn, string frameAncestors = "'none'")
    {
        var connections = signIn is null ? "'self'" : $"'self' {signIn.Authority.GetLeftPart(UriPartial.Authority)}";
        return $"default-src 'none'; script-src 'self'; style-src 'self' {BriefHtml.StyleSource}; img-src 'self' data:; connect-src {connections}; font-src 'self'; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {frameAncestors}";
    }
}
