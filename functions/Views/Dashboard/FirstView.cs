using System.Collections.Concurrent;
using System.Text;
using BangGiao.Records.Changes;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Owner;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Views.Summary;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Dashboard;

/// <summary>
/// The overview's page with the figures of today in it, so that the browser's first paint shows them. Every caller gets the same figures: those
/// that the public may see. For other days, and where the public may not read, the page has no figures.
/// </summary>
/// <remarks>See docs/adr/0064-figures-in-the-page.md.</remarks>
public sealed partial class FirstView(
    RegistryViews views,
    ChangeFeed feed,
    SummaryBody body,
    OwnerState owner,
    IOptions<AccessOptions> access,
    TimeProvider clock,
    ILogger<FirstView> log)
{
    // A page that waits for storage shows nothing at all; without figures it shows its frame.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private static readonly StaticFiles Templates = new(typeof(FirstView).Assembly, "first-view/");

    // One page of each language: a request's parameters cannot make more.
    private readonly ConcurrentDictionary<Language, Kept> _kept = new();

    /// <summary>The page with its figures in the reader's language; null when the page without figures is to be sent.</summary>
    public async Task<FirstViewPage?> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var language = LanguageOf(request);
        if (!access.Value.PublicRead || request.Query.ContainsKey("asOf") || !owner.Profile.Languages.Contains(language))
            return null;
        try
        {
            return new(await RenderAsync(language).WaitAsync(LongestWait, clock, cancellationToken), language);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The page can do without figures, whatever the reason is; the requests of its script answer with it.
            LogNoFigures(log, e);
            return null;
        }
    }

    // As the dashboard chooses it: a language that it does not know is no fault.
    private static Language LanguageOf(HttpRequest request) =>
        LanguageTags.TryParse(request.Query["lang"] is [{ } first, ..] ? first : null, out var asked) ? asked : LanguageTags.FromAcceptLanguage(request.Headers.AcceptLanguage.ToString());

    // Not cancelled with the request, because others may wait for the same page.
    private async Task<StaticFile> RenderAsync(Language language)
    {
        var view = await views.OpenToPublicAsync(CancellationToken.None);
        if (_kept.TryGetValue(language, out var kept) && kept.Version == view.Version && kept.Today == view.AsOf)
            return kept.File;
        var summary = body.Of(view, language, await feed.LatestAsync(view, ReadSummary.LatestChanges, CancellationToken.None));
        var file = StaticFile.Zipped("index.html", Encoding.UTF8.GetBytes(Fill(language, summary)));
        _kept[language] = new(view.Version, view.AsOf, file);
        return file;
    }

    private static string Fill(Language language, SummaryAnswer summary) => new StringBuilder(Encoding.UTF8.GetString(Templates.Find($"{language.Tag()}.html")!.Bytes("")))
        .Replace("{{relations}}", Number(summary.Relations.Countries, language))
        .Replace("{{frameworks}}", Number(summary.Frameworks.Countries, language))
        .Replace("{{missions}}", Number(summary.Missions.Open, language))
        .Replace("{{overdue}}", Number(summary.Commitments.Overdue, language))
        .Replace("{{path}}", $"/{Api.Base}summary?lang={language.Tag()}")
        // Last, so that a title with such a gap in it stays as it is.
        .Replace("{{summary}}", Data(summary))
        .ToString();

    private static string Number(int value, Language language) => value.ToString("N0", language.Culture());

    // In an element of data only "<" can end it or begin a comment (HTML Living Standard section 4.12.1.3).
    private static string Data(SummaryAnswer summary) => Encoding.UTF8.GetString(RecordJson.Bytes(summary)).Replace("<", @"\u003c", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The overview's page was sent without figures.")]
    private static partial void LogNoFigures(ILogger logger, Exception exception);

    private sealed record Kept(long Version, DateOnly Today, StaticFile File);
}

/// <summary>A page with figures.</summary>
/// <param name="File">The page.</param>
/// <param name="Language">The language that it is in.</param>
public sealed record FirstViewPage(StaticFile File, Language Language);
