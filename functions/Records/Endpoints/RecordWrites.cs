using BangGiao.Records.Collections;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>Runs a request that writes one record: reads its body and headers, has it decided and written, and answers.</summary>
public sealed class RecordWrites(RecordEndpoints records, RecordWriter writer, RegistryViews views)
{
    /// <summary>Runs a write that has a body and no parameters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="collection">The collection of the record.</param>
    /// <param name="id">The record's id; null when the write makes it.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="decide">Checks what was sent, and gives the decision that is made on the newest state of the registry.</param>
    /// <param name="status">The status when it is written: 200 or 201.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="RefusedException">The request or the write is refused.</exception>
    public async Task<IActionResult> WithBodyAsync(
        HttpRequest request,
        Collection collection,
        string? id,
        string mediaType,
        Func<SentRecord, Func<RecordDecisions, WriteDecision>> decide,
        int status,
        CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (body, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken, mediaType);
        var sent = new SentRecord(body, Context(request, bytes));
        return await RunAsync(request, collection, id, sent, decide(sent), status, cancellationToken);
    }

    /// <summary>Runs a write that has neither a body nor parameters.</summary>
    /// <inheritdoc cref="WithBodyAsync"/>
    public Task<IActionResult> WithoutBodyAsync(
        HttpRequest request, Collection collection, string id, Func<RecordDecisions, WriteDecision> decide, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var sent = new SentRecord([], Context(request, []));
        return RunAsync(request, collection, id, sent, decide, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>The context of a write: the caller, the request's id, the precondition and the Idempotency-Key.</summary>
    public static WriteContext Context(HttpRequest request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request.Principal(), Problem.TraceId(request.HttpContext), ETags.Precondition(request), RequestBody.Idempotency(request, body));
    }

    /// <summary>The answer to a write of an existing record.</summary>
    public async Task<IActionResult> AnswerAsync(
        HttpRequest request, Collection collection, string id, WriteResult result, int statusWhenWritten, CancellationToken cancellationToken, JObject? sent = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(result);
        // A decision that names another record, or says more, has the better words.
        var key = new RecordKey(collection.Name, id);
        if (result.Refusal?.Missing == key)
        {
            var view = views.Open(result.After, request.Principal());
            throw new RefusedException(await records.NotFoundAsync(view, key, cancellationToken));
        }
        return Answer(request, collection, id, result, statusWhenWritten, sent);
    }

    /// <summary>The answer to a write of one record.</summary>
    public IActionResult Answer(HttpRequest request, Collection collection, string? id, WriteResult result, int statusWhenWritten, JObject? sent = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        var key = result.Changes.Count > 0 ? result.Changes[0].Key : new(collection.Name, id!);
        var view = views.Open(result.After, request.Principal());
        if (view.Find(key) is not { } record)
            return new WriteAnswer(StatusCodes.Status204NoContent, result.After.Version, null);
        var body = Representation.Of(collection, record, view);
        if (sent is not null && statusWhenWritten == StatusCodes.Status201Created && collection.ShownOnce(record, sent) is { } once)
            body.Merge(once);
        return new WriteAnswer(statusWhenWritten, result.After.Version, body)
        {
            ETag = RecordTags.Of(collection, record, view),
            Location = statusWhenWritten == StatusCodes.Status201Created ? $"/{Api.Base}{key}" : null,
        };
    }

    private async Task<IActionResult> RunAsync(
        HttpRequest request,
        Collection collection,
        string? id,
        SentRecord sent,
        Func<RecordDecisions, WriteDecision> decide,
        int status,
        CancellationToken cancellationToken)
    {
        var result = await writer.WriteAsync(sent.Context, decide, cancellationToken);
        return id is null
            ? Answer(request, collection, null, result, status, sent.Body)
            : await AnswerAsync(request, collection, id, result, status, cancellationToken, sent.Body);
    }
}

/// <summary>The body and circumstances of a request that writes a record.</summary>
/// <param name="Body">The JSON of the body.</param>
/// <param name="Context">The caller, the precondition and the Idempotency-Key.</param>
public sealed record SentRecord(JObject Body, WriteContext Context);
