using BangGiao.Notices.Assignments;
using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>PUT /{collection}/{id}/assignment: assigns a record to the person who does the work on it.</summary>
/// <remarks>Editors assign records to anybody who may see them. Other readers take an unassigned record, and set the day of one that is assigned to them.</remarks>
public sealed class AssignRecord(RecordEndpoints records, TeamworkWrites writes, AssignmentDecisions decisions)
{
    /// <summary>201 with the assignment of an unassigned record; 200 with the changed one; 403; 404 when there is no such record for the caller; 412 when the assignment has changed meanwhile; 422 with a pointer; 428 without If-Match when the record is already assigned.</summary>
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
