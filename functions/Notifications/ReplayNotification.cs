using BangGiao.Access;
using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Notifications.Outbox;
using BangGiao.Records;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notifications;

/// <summary>POST /notifications/{id}/replay: has one that was delivered or given up sent once more, under the same id.</summary>
public sealed class ReplayNotification(RecordFunction records, RecordWriter writer, TimeProvider clock)
{
    /// <summary>200 with the notification, which is pending then; 404, 409 when it is pending already, 412.</summary>
    [Function(nameof(ReplayNotification))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + NotificationCollection.PathName + "/{id}/replay")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(NotificationCollection.PathName);
        new Parameters(request).Done();
        var result = await writer.EditAsync(new(of.Name, id), Replay, RecordFunction.Context(request, []), cancellationToken);
        return await records.AnswerAsync(request, of, id, result, StatusCodes.Status200OK, cancellationToken);
    }

    private Refusal? Replay(StoredRecord record, JObject fields)
    {
        var notification = record.As<Notification>();
        if (notification.Status == NotificationStatus.Pending)
            return new(RefusalKind.Conflict, $"The notification {record.Key} is to be sent anyway; its nextAttemptAt says when.");
        fields.RemoveAll();
        fields.Merge(RecordJson.ToBody(RetrySchedule.Replayed(notification, clock.GetUtcNow())));
        return null;
    }
}
