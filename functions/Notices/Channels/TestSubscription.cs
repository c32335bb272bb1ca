using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Channels;

/// <summary>POST /subscriptions/{id}/test: sends a test message without any content of records, and returns the result.</summary>
public sealed class TestSubscription(RecordEndpoints records, RegistryViews views, IEnumerable<ChannelSender> senders, OwnerCalendar calendar, TimeProvider clock)
{
    /// <summary>200 with <c>{ id, at, outcome, statusCode, detail, durationMs }</c> for every outcome; 404; 409 while the address is not confirmed. Nothing is stored.</summary>
    [Function(nameof(TestSubscription))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + SubscriptionCollection.PathName + "/{id}/test")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var subscription = (await records.RecordAsync(view, new(SubscriptionCollection.PathName, id), cancellationToken)).As<Subscription>();
        if (subscription.NeedsConfirmation)
            throw new RefusedException(ProblemKind.Conflict, "The owner has not confirmed the address yet, and nothing else is sent to it before.");
        var message = new Message
        {
            Id = $"test-{Ids.New()}",
            Event = Message.TestEvent,
            Subscription = subscription,
            At = clock.GetUtcNow(),
            Title = MessageTexts.Of("test"),
            OccursOn = calendar.Today,
        };
        var began = clock.GetTimestamp();
        var result = await senders.Single(sender => sender.Channel == subscription.Channel).SendAsync([message], cancellationToken);
        var attempt = result.ToAttempt(message.At, clock.GetElapsedTime(began));
        var answer = new TestedSubscriptionAnswer(message.Id, attempt.At, attempt.Outcome, attempt.StatusCode, attempt.Detail, attempt.DurationMs);
        return new WriteAnswer(StatusCodes.Status200OK, view.Version, RecordJson.ToBody(answer));
    }
}
