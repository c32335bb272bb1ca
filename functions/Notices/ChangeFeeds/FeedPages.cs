using BangGiao.Notices.Calendar;
using BangGiao.Notices.Channels;
using BangGiao.Notices.News;
using BangGiao.Records.Changes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.ChangeFeeds;

/// <summary>Answers requests for feeds of changes: the latest changes that the caller may see, newest first, as a client of feeds polls them.</summary>
/// <remarks>
/// A client that must miss nothing reads <c>/changes</c>. <c>collection</c> and <c>country</c> filter, <c>limit</c> (default 50, at most 100)
/// and <c>before</c> page, <c>lang</c> sets the language. A page searches 2,000 changes at most; its <c>next</c> leads on.
/// </remarks>
public sealed class FeedPages(
    RegistryViews views, ChangeFeed feed, CollectionRegistry collections, RecordChanges records, DashboardPages pages, IOptions<RegistryOptions> options)
{
    private const int ItemsByDefault = 50;
    private const int MostItems = 100;
    private const int TagYear = 2026;

    private static readonly TextCatalogue Texts = TextCatalogue.Of("ChangeFeeds");

    /// <summary>The answer in a format.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="write">Writes a page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="RefusedException">400: an unknown or invalid parameter; 403: a token that does not open feeds of changes.</exception>
    internal async Task<IActionResult> AnswerAsync(HttpRequest request, string mediaType, Func<FeedPage, byte[]> write, CancellationToken cancellationToken)
    {
        var told = collections.All.Select(collection => collection.Name).Where(records.IsTold).ToList();
        var parameters = new Parameters(request);
        var chosen = parameters.Choices("collection", [.. told]);
        var query = new LatestQuery(
            parameters.Number("before", long.MaxValue, 1, long.MaxValue), (int)parameters.Number("limit", ItemsByDefault, 1, MostItems), chosen.Count > 0 ? chosen : told, parameters.Texts("country"));
        var language = parameters.Language();
        parameters.Text(ReadCalendar.Token);
        parameters.Done();

        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        if (CalendarTokens.IsShutToChanges(request.Principal(), view.Snapshot))
            throw new RefusedException(new(RefusalKind.Forbidden, "This token opens the calendar only. An editor makes one that opens the feeds of changes with changes: true."));
        var bytes = write(PageOf(request, await feed.LatestAsync(view, query, cancellationToken), view, language));
        return new ViewAnswer(view, language, mediaType, () => Task.FromResult(bytes)) { ETag = ETags.OfContent(bytes) };
    }

    private FeedPage PageOf(HttpRequest request, LatestPage page, RegistryView view, Language language) => new(
        $"{Prefix(request)}changes",
        Texts.Text(language, "title"),
        language,
        NextLink.Of(request),
        page.Before is { } before ? NextLink.Of(request, ("before", before.ToString(System.Globalization.CultureInfo.InvariantCulture))) : null,
        pages.At("", language),
        page.Items.Count > 0 ? page.Items[0].Change.At : DateTimeOffset.UnixEpoch,
        [.. page.Items.Select(item => EntryOf(item, Prefix(request), language))]);

    private FeedEntry EntryOf(LatestChange item, string prefix, Language language)
    {
        var (change, name) = (item.Change, item.Title?.In(language) ?? item.Change.Key.Id);
        return new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}change:{change.Version}"),
            RecordChanges.TitleOf(change.Key, name, change.Operation, language),
            change.Operation == Operation.Delete ? null : pages.Of(change.Key, language),
            change.At,
            change.By,
            change.Key.Collection,
            CodeName.Of(change.Operation));
    }

    // A tag URI begins with a name that the registry holds on a date (RFC 4151).
    private string Prefix(HttpRequest request) => PublicAddress.Of(request) is { } address
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tag:{new Uri(address).Host},{TagYear}:{options.Value.Owner}:")
        : $"urn:bang-giao:{options.Value.Owner}:";
}
