using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>The shared steps of the functions for one's own subscriptions: they write, and answer with the subscription.</summary>
public sealed class MySubscriptionEndpoints(RegistryWriter writer, OwnSubscriptions own)
{
    /// <summary>The path below the API's base.</summary>
    public const string Path = "mySubscriptions";

    /// <summary>Writes what is decided, and answers with the subscription.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The id of the path; null when the write makes it.</param>
    /// <param name="sent">The body.</param>
    /// <param name="bytes">The body's bytes.</param>
    /// <param name="decide">Decides on a snapshot; without side effects.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="RefusedException">The write is refused.</exception>
    public async Task<IActionResult> WriteAsync(
        HttpRequest request, string? id, JObject sent, byte[] bytes, Func<Snapshot, WriteContext, WriteDecision> decide, int status, CancellationToken cancellationToken)
    {
        var context = RecordWrites.Context(request, bytes);
        var result = await writer.WriteAsync(
            new() { Author = context.Author, Idempotency = context.Idempotency, Decide = snapshot => decide(snapshot, context) }, cancellationToken);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        var written = result.Changes.FirstOrDefault(change => change.Key.Collection == SubscriptionCollection.PathName)?.Key.Id ?? id;
        return OwnSubscriptions.Find(result.After, request.Principal(), written ?? "") is { } record
            ? Answer(record, result, request.Principal(), sent, status)
            : new WriteAnswer(StatusCodes.Status204NoContent, result.After.Version, null);
    }

    /// <summary>The JSON of one of the caller's own subscriptions.</summary>
    public JObject Body(StoredRecord record, Snapshot snapshot, Principal principal) => Representation.Of(own.Collection, record, own.ViewOf(snapshot, principal));

    private WriteAnswer Answer(StoredRecord record, WriteResult result, Principal principal, JObject sent, int status)
    {
        var body = Body(record, result.After, principal);
        if (status == StatusCodes.Status201Created && !result.Repeated && own.Collection.ShownOnce(record, sent) is { } once)
            body.Merge(once);
        return new(status, result.After.Version, body)
        {
            ETag = ETags.OfVersion(record.Version),
            Location = status == StatusCodes.Status201Created ? $"/{Api.Base}{Path}/{record.Key.Id}" : null,
        };
    }
}
