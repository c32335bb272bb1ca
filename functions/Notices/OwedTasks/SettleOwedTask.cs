using BangGiao.Notices.Jubilees;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.OwedTasks;

/// <summary>POST /anniversaries/{id}/tasks/done: an agency says that it has done one of its tasks for an anniversary.</summary>
/// <remarks>
/// The task is recorded as the agency's where nothing was recorded of it. A file is added to the record that the answer names, with
/// <c>POST /jubileeTasks/{id}/attachments</c>. An editor may settle the tasks of all agencies.
/// </remarks>
public sealed class SettleOwedTask(RecordEndpoints records, RecordWrites writes, OccasionCalendar calendar)
{
    /// <summary>
    /// 201 with the record of the task, its address in Location and its version in ETag; 204 where the desk keeps the record to itself; 400; 404 when there is no such anniversary or the
    /// caller's agencies have no such task for it; 409 when the task is settled already; 412; 422.
    /// </summary>
    [Function(nameof(SettleOwedTask))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + "anniversaries/{id}/tasks/done")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var tasks = records.Collection(JubileeTaskCollection.PathName);
        return await writes.WithBodyAsync(request, tasks, null, RequestBody.Json, Decide, StatusCodes.Status201Created, cancellationToken);

        Func<RecordDecisions, WriteDecision> Decide(SentRecord sent)
        {
            if (!RecordJson.TryRead<SentTaskDone>(sent.Body, out var done, out var errors))
                throw new RefusedException(new(RefusalKind.Malformed, "The body does not say which task was done: see the errors.") { Errors = errors });
            var agencies = OwnAgencies.Of(sent.Context.Principal);
            return decisions => done.Decide(decisions, tasks, calendar, id, agencies, sent.Context.Precondition);
        }
    }
}
