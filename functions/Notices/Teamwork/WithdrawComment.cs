using BangGiao.Notices.Comments;
using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>DELETE /comments/{id}: withdraws one's own comment. From then on no answer shows its text; its place and the replies stay.</summary>
public sealed class WithdrawComment(RecordWrites writes, CommentDecisions decisions, TimeProvider clock)
{
    /// <summary>200 with the comment without its text; 403 for a comment of somebody else, unless an administrator withdraws it; 404; 409; 412 when it has changed; 428 without If-Match.</summary>
    [Function(nameof(WithdrawComment))]
    [Requires(Colleagues.Least)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + CommentCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var (context, now) = (RecordWrites.Context(request, []), clock.GetUtcNow());
        return writes.WithoutBodyAsync(request, decisions.Collection, id, on => CommentDecisions.Withdraw(on, id, context, now), cancellationToken);
    }
}
