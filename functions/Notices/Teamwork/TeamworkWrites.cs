using BangGiao.Notices.People;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Notices.Teamwork;

/// <summary>The shared steps of the functions that write comments and assignments.</summary>
public sealed class TeamworkWrites(RecordWrites writes, KnownPeople known, TimeProvider clock)
{
    /// <summary>Reads a body of a type, and writes the decision about it.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="of">The collection of the written record.</param>
    /// <param name="id">The id of the written record; null when the write makes the id.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="decide">Decides on the newest state of the registry; without side effects.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="RefusedException">The request or the write is refused.</exception>
    public async Task<IActionResult> WithBodyAsync<T>(
        HttpRequest request, Collection of, string? id, string mediaType, Func<RecordDecisions, T, Writing, WriteDecision> decide, int status, CancellationToken cancellationToken)
        where T : class
    {
        var people = await known.ReadAsync(request.Principal(), cancellationToken);
        return await writes.WithBodyAsync(request, of, id, mediaType, Decide, status, cancellationToken);

        Func<RecordDecisions, WriteDecision> Decide(SentRecord sent)
        {
            if (!RecordJson.TryRead<T>(sent.Body, out var read, out var errors))
                throw new RefusedException(new(RefusalKind.Malformed, "The body does not have the required form: see the errors.") { Errors = errors });
            var by = new Writing(sent.Context.Principal, clock.GetUtcNow(), people, sent.Context.Precondition);
            return decisions => decide(decisions, read, by);
        }
    }
}
