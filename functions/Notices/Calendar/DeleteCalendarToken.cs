using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Calendar;

/// <summary>
/// DELETE /calendarTokens/{id}: revokes a token. The record stays, so its creator and the time of its revocation remain known.
/// </summary>
public sealed class DeleteCalendarToken(RecordEndpoints records, RecordWrites writes, TimeProvider clock)
{
    /// <summary>200 with the record, also when it was revoked before; 404; 412 when If-Match names another version.</summary>
    [Function(nameof(DeleteCalendarToken))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + CalendarTokenCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(CalendarTokenCollection.PathName);
        return await writes.WithoutBodyAsync(request, of, id, decisions => decisions.Edit(new(of.Name, id), Revoke), cancellationToken);
    }

    private Refusal? Revoke(JObject fields)
    {
        fields["revokedAt"] ??= Instant.Text(clock.GetUtcNow());
        return null;
    }
}
