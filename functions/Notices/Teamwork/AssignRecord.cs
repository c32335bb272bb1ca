using BangGiao.Notices.Assignments;
using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>PUT /{collection}/{id}/assignment: gives a record to the person who does the work on it.</summary>
/// <remarks>Editors give records to anybody who may see them. Other readers take one that is nobody's, and set the day of one that is theirs.</remarks>
public sealed class AssignRecord(RecordEndpoints records, TeamworkWrites writes, AssignmentDecisions decisions)
{
    /// <summary>201 with the assignment of a record that was nobody's; 200 with the changed one; 403; 404 when there is no such record for the caller; 412 when it was given to somebody else meanwhile; 422 with a pointer; 428 without If-Match where it is given to somebody.</summary>
    [Function(Api.Last + nameof(AssignRecord))]
    [Requires(Colleagues.Least)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Api.Record + "/assignment")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var about = records.WorkedOn(collection, id, request);
        // One that is there is changed only with If-Match, and one that is not has no tag to name: so the header tells which it is.
        var status = ETags.Precondition(request).IsGiven ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        return writes.WithBodyAsync<SentAssignment>(
            request,
            decisions.Collection,
            AssignmentCollection.Of(about).Id,
            RequestBody.Json,
            (on, sent, by) => decisions.Put(on, about, sent, by),
            status,
            cancellationToken);
    }
}
