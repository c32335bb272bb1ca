using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Calendar;

/// <summary>DELETE /calendarTokens/{id}: revokes a token at once. Its record stays, so that it can be told who had made it, and until when it was good.</summary>
public sealed class DeleteCalendarToken(RecordEndpoints records, RecordWriter writer, TimeProvider clock)
{
    /// <summary>200 with the record, also for one that was revoked before; 404; 412 where If-Match is sent and another version is there.</summary>
    [Function(nameof(DeleteCalendarToken))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + CalendarTokenCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(CalendarTokenCollection.PathName);
        new Parameters(request).Done();
        var result = await writer.WriteAsync(RecordEndpoints.Context(request, []), decisions => decisions.Edit(new(of.Name, id), fields =>
            {
                fields["revokedAt"] ??= Instant.Text(clock.GetUtcNow());
                return null;
            }), cancellationToken);
        return await records.AnswerAsync(request, of, id, result, StatusCodes.Status200OK, cancellationToken);
    }
}
