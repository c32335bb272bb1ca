using BangGiao.Notices.Calendar;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.ChangeFeeds;

/// <summary>GET /changes.atom: the latest changes as an Atom feed (RFC 4287), see <see cref="FeedPages"/>.</summary>
public sealed class ReadAtomFeed(FeedPages feeds)
{
    /// <summary>200, or 304 when the bytes are unchanged; 400; 401 for an unknown or revoked token; 403 for one that opens the calendar only.</summary>
    [Function(nameof(ReadAtomFeed))]
    [Requires(Role.Public)]
    [AcceptsToken(ReadCalendar.Token)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "changes.atom")] HttpRequest request, CancellationToken cancellationToken) =>
        feeds.AnswerAsync(request, AtomFeed.MediaType, AtomFeed.Write, cancellationToken);
}
