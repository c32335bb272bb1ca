using BangGiao.Notices.AnniversaryList;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Calendar;

/// <summary>GET /calendar.ics: an iCalendar feed of occasions, for calendar clients to subscribe to.</summary>
/// <remarks>
/// <c>event</c> (default: anniversaries; <c>all</c> adds deadlines), <c>importance</c> (default without
/// <c>class</c> and a named event: medium and high; <c>all</c> adds the rest), <c>class</c>, <c>country</c>, <c>region</c>, <c>level</c> and <c>agency</c> filter the feed; <c>yearsBack</c> (default 1, at most 5) and <c>yearsAhead</c> (default 3, at most 10) set its period;
/// <c>lang</c> sets its language. A feed has at most 10,000 events: those nearest to today, and it says so. A client that cannot send
/// headers sends a <c>token</c>.
/// </remarks>
public sealed class ReadCalendar(
    RegistryViews views, OccasionCalendar calendar, AnniversaryReasons reasons, Vocabularies vocabularies, RenderedAnswers rendered, IOptions<RegistryOptions> options, OwnerState owner)
{
    /// <summary>The query parameter with the token.</summary>
    public const string Token = "token";

    private const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>
    /// 200, or 304 when the bytes are unchanged; 400 for an unknown or invalid parameter; 401 for an unknown or revoked token.
    /// </summary>
    [Function(nameof(ReadCalendar))]
    [Requires(Role.Public)]
    [AcceptsToken(Token)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "calendar.ics")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var query = CalendarQuery.Read(parameters, calendar.Rules, owner);
        parameters.Text(Token);
        parameters.Done();

        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var bytes = (await rendered.GetAsync(KeyOf(request, view, query.Language), () => Task.FromResult(new RenderedAnswer(Render(request, view, query), null)))).Bytes;
        return new ViewAnswer(view, query.Language, ContentType, () => Task.FromResult(bytes))
        {
            ETag = ETags.OfContent(bytes),
            FileName = $"bang-giao-{options.Value.Owner}.ics",
            IsInline = true,
        };
    }

    // Many clients poll a feed: it is rendered once for all clients with the same access.
    private static string KeyOf(HttpRequest request, RegistryView view, Language language) => ETags.OfView(
        view.Version,
        [
            view.Now, "calendar", view.Clearance.ToString(), Values.Dates.IsoDate.Text(view.AsOf), language.Tag(),
            .. request.Query.Where(given => given.Key != Token).OrderBy(given => given.Key, StringComparer.Ordinal).Select(given => $"{given.Key}={given.Value}"),
        ]);

    private byte[] Render(HttpRequest request, RegistryView view, CalendarQuery query)
    {
        var root = Root(request);
        return new CalendarFeed(options.Value.Owner, vocabularies, query.Language).Write(
            query.Name,
            CalendarEvents.Near(view.AsOf, query.Select(calendar, view)),
            occasion => Describe(occasion, view, query.Language),
            occasion => root is null ? null : $"{root}{occasion.Subject}");
    }

    private IEnumerable<string> Describe(Occasion occasion, RegistryView view, Language language)
    {
        if (occasion.IsAnniversary)
        {
            var why = reasons.Of(occasion, view, language);
            foreach (var sentence in new[] { why.Fact, why.Superseded, why.LeapDay, why.Rule }.OfType<string>())
                yield return sentence;
        }
        if (occasion.Source is { } source)
            yield return CalendarTexts.Of(language, "source", string.Join(", ", new[] { source.Url, source.Note }.OfType<string>()));
    }

    private static string? Root(HttpRequest request) => PublicAddress.Of(request) is { } address ? $"{address}/{Api.Base}" : null;
}
