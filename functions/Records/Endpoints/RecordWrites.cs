using BangGiao.Records.Collections;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>Runs a request that writes one record: reads its body and headers, has it decided and written, and answers.</summary>
public sealed class RecordWrites(RecordEndpoints records, RecordWriter writer)
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
        var sent = new SentRecord(body, RecordEndpoints.Context(request, bytes));
        return await RunAsync(request, collection, id, sent, decide(sent), status, cancellationToken);
    }

    /// <summary>Runs a write that has neither a body nor parameters.</summary>
    /// <inheritdoc cref="WithBodyAsync"/>
    public Task<IActionResult> WithoutBodyAsync(
        HttpRequest request, Collection collection, string id, Func<RecordDecisions, WriteDecision> decide, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var sent = new SentRecord([], RecordEndpoints.Context(request, []));
        return RunAsync(request, collection, id, sent, decide, StatusCodes.Status200OK, cancellationToken);
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
            ? records.Answer(request, collection, null, result, status, sent.Body)
            : await records.AnswerAsync(request, collection, id, result, status, cancellationToken, sent.Body);
    }
}

/// <summary>What a request sends to write a record.</summary>
/// <param name="Body">The JSON of the body.</param>
/// <param name="Context">The caller, the precondition and the Idempotency-Key.</param>
public sealed record SentRecord(JObject Body, WriteContext Context);
