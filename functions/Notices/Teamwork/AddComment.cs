using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>POST /{collection}/{id}/comments: writes a comment on a record, with mentions such as <c>@[name]</c>.</summary>
/// <remarks>The people who are mentioned or answered find the comment in the bell, and get a mail if an address is known. The name of a person who may not see the record is refused like a name that nobody has.</remarks>
public sealed class AddComment(RecordEndpoints records, TeamworkWrites writes, CommentDecisions decisions)
{
    /// <summary>201 with the comment; 404 when there is no such record for the caller, or its collection has no comments; 409 for too many; 422 with a pointer.</summary>
    [Function(Api.Last + nameof(AddComment))]
    [Requires(Colleagues.Least)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Record + "/comments")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var about = records.WorkedOn(collection, id, request);
        return writes.WithBodyAsync<SentComment>(
            request, decisions.Collection, null, RequestBody.Json, (on, sent, by) => decisions.Create(on, about, sent, by), StatusCodes.Status201Created, cancellationToken);
    }
}
