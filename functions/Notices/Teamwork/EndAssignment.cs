using BangGiao.Notices.Assignments;
using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>DELETE /{collection}/{id}/assignment: ends the assignment of a record, because the work is done or somebody else will do it.</summary>
public sealed class EndAssignment(RecordEndpoints records, RecordWrites writes, AssignmentDecisions decisions)
{
    /// <summary>204; 403 for a record that is assigned to somebody else, unless the caller is an editor or made the assignment; 404; 412 when it has changed; 428 without If-Match.</summary>
    [Function(Api.Last + nameof(EndAssignment))]
    [Requires(Colleagues.Least)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Record + "/assignment")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var (about, context) = (records.WorkedOn(collection, id, request), RecordWrites.Context(request, []));
        return writes.WithoutBodyAsync(request, decisions.Collection, AssignmentCollection.Of(about).Id, on => decisions.Delete(on, about, context), cancellationToken);
    }
}
