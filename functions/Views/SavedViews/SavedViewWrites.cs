using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.SavedViews;

/// <summary>The shared steps of the functions that write saved views.</summary>
public sealed class SavedViewWrites(RecordWrites writes, RegistryWriter writer, SavedViewDecisions decisions)
{
    /// <summary>Reads a body, which must be of a type, and writes the decision.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="id">The id of the path; null when the write makes it.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="decide">Decides on a snapshot; without side effects.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="RefusedException">The request or the write is refused.</exception>
    public async Task<IActionResult> WithBodyAsync<T>(
        HttpRequest request, string? id, string mediaType, Func<Snapshot, WriteContext, JObject, WriteDecision> decide, int status, CancellationToken cancellationToken)
        where T : class
    {
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken, mediaType);
        if (!RecordJson.TryRead<T>(sent, out _, out var errors))
            throw new RefusedException(new(RefusalKind.Malformed, "The body is not a saved view: see the errors.") { Errors = errors });
        return await RunAsync(request, id, bytes, (snapshot, context) => decide(snapshot, context, sent), status, cancellationToken);
    }

    /// <summary>Writes the decision of a request without a body.</summary>
    /// <inheritdoc cref="WithBodyAsync"/>
    public Task<IActionResult> WithoutBodyAsync(HttpRequest request, string id, Func<Snapshot, WriteContext, WriteDecision> decide, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        return RunAsync(request, id, [], decide, StatusCodes.Status200OK, cancellationToken);
    }

    private async Task<IActionResult> RunAsync(
        HttpRequest request, string? id, byte[] bytes, Func<Snapshot, WriteContext, WriteDecision> decide, int status, CancellationToken cancellationToken)
    {
        var context = RecordWrites.Context(request, bytes);
        var result = await writer.WriteAsync(
            new() { Author = context.Author, Idempotency = context.Idempotency, Decide = snapshot => decide(snapshot, context) }, cancellationToken);
        return id is null
            ? writes.Answer(request, decisions.Collection, null, result, status)
            : await writes.AnswerAsync(request, decisions.Collection, id, result, status, cancellationToken);
    }
}
