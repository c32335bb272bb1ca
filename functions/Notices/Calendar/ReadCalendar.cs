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
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Calendar;

/// <summary>GET /calendar.ics: a feed of occasions that calendars subscribe to.</summary>
/// <remarks>
/// <c>event</c> (anniversaries where it is not given, <c>all</c> for deadlines too), <c>class</c>, <c>country</c>, <c>region</c>, <c>level</c>,
/// <c>agency</c>, <c>yearsBack</c> (1), <c>yearsAhead</c> (3), <c>lang</c>. Calendars that send no headers show a <c>token</c>.
/// </remarks>
public sealed class ReadCalendar(
    RegistryViews views, OccasionCalendar calendar, AnniversaryReasons reasons, Vocabularies book, RenderedAnswers rendered, IOptions<RegistryOptions> options)
{
    /// <summary>The parameter that carries a token.</summary>
    public const string Token = "token";

    private const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>200, or 304 as long as the feed has the same bytes; 400 for a parameter that is unknown or has a fault; 401 for a token that is none.</summary>
    [Function(nameof(ReadCalendar))]
    [Requires(Role.Public)]
    [AcceptsToken(Token)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "calendar.ics")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var query = CalendarQuery.Read(parameters, calendar.Rules);
        parameters.Text(Token);
        parameters.Done();

        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var bytes = (await rendered.GetAsync(KeyOf(request, view, query.Language), () => Task.FromResult(new RenderedAnswer(Render(request, view, query), null)))).Bytes;
        return new ViewAnswer(view, query.Language, ContentType, () => Task.FromResult(bytes))
        {
            ETag = ETags.OfContent(bytes),
            FileName = $"bang-giao-{options.Value.Owner}.ics",
            IsInline = true,
        };
    }

    // A feed is polled by many: it is written once for all that see the same.
    private static string KeyOf(HttpRequest request, RegistryView view, Language language) => ETags.OfView(
        view.Version,
        [
            view.Now, "calendar", Root(request), view.Clearance.ToString(), Values.Dates.IsoDate.Text(view.AsOf), language.Tag(),
            .. request.Query.Where(given => given.Key != Token).OrderBy(given => given.Key, StringComparer.Ordinal).Select(given => $"{given.Key}={given.Value}"),
        ]);

    private byte[] Render(HttpRequest request, RegistryView view, CalendarQuery query)
    {
        var (from, to) = query.SpanOn(view.AsOf);
        var root = Root(request);
        return new CalendarFeed(options.Value.Owner, book, query.Language).Write(
            query.Name,
            query.Scope.In(calendar.Between(view, from, to), view),
            occasion => Describe(occasion, view, query.Language),
            occasion => $"{root}{occasion.Subject}");
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

    private static string Root(HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, $"/{Api.Base}");
}
