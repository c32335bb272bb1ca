using BangGiao.Notices.Comments;
using BangGiao.Notices.People;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>PATCH /comments/{id}: changes the text of one's own comment with a merge patch (RFC 7396). Its history keeps the earlier texts.</summary>
public sealed class ChangeComment(TeamworkWrites writes, CommentDecisions decisions)
{
    /// <summary>200; 403 for a comment of somebody else; 404; 409 for one that was withdrawn; 412 when it has changed; 422; 428 without If-Match.</summary>
    [Function(nameof(ChangeComment))]
    [Requires(Colleagues.Least)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = Api.Base + CommentCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        writes.WithBodyAsync<CommentChange>(
            request, decisions.Collection, id, RequestBody.MergePatch, (on, sent, by) => decisions.Change(on, id, sent, by), StatusCodes.Status200OK, cancellationToken);
}
