using BangGiao.Notices.Notifications;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Outbox;

/// <summary>POST /notifications/{id}/replay: sends a delivered or dead notification again, under the same id.</summary>
public sealed class ReplayNotification(RecordEndpoints records, RecordWrites writes, TimeProvider clock)
{
    /// <summary>200 with the notification, which is now pending; 404; 409 when it was pending already; 412.</summary>
    [Function(nameof(ReplayNotification))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + NotificationCollection.PathName + "/{id}/replay")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(NotificationCollection.PathName);
        return await writes.WithoutBodyAsync(request, of, id, decisions => decisions.Edit(new(of.Name, id), Replay), cancellationToken);
    }

    private Refusal? Replay(StoredRecord record, JObject fields)
    {
        var notification = record.As<Notification>();
        if (notification.Status == NotificationStatus.Pending)
            return new(RefusalKind.Conflict, $"The notification {record.Key} is pending already; nextAttemptAt says when it is sent.");
        fields.RemoveAll();
        fields.Merge(StoredBodies.Of(RetrySchedule.Replayed(notification, clock.GetUtcNow()), record));
        return null;
    }
}
