using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>What the record functions share: a request's names and headers to what the records need, and a write's result to an answer.</summary>
public sealed class RecordEndpoints(CollectionRegistry collections, RegistryViews views, RegistryHistory history)
{
    /// <summary>The collection of a path.</summary>
    /// <exception cref="RefusedException">404: there is none of that name.</exception>
    public Collection Collection(string name) => collections.TryFind(name, out var collection)
        ? collection
        : throw new RefusedException(new(RefusalKind.NotFound, $"There is no collection {name}."));

    /// <summary>The collection of a path, for who reads it.</summary>
    /// <exception cref="RefusedException">404: there is none of that name; 403: its records are not for the principal's role.</exception>
    public Collection Readable(string name, HttpRequest request)
    {
        var collection = Collection(name);
        var principal = request.Principal();
        return principal.Role >= collection.LeastReader
            ? collection
            : throw new RefusedException(new(RefusalKind.Forbidden, $"To read {name} needs the role {CodeName.Of(collection.LeastReader)} or higher; {principal.Name} is {CodeName.Of(principal.Role)}."));
    }

    /// <summary>The collection of a path, for who changes it by a generic request.</summary>
    /// <exception cref="RefusedException">404: there is none of that name; 403; 405: clients do not write it.</exception>
    public Collection Writable(string name, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var collection = Readable(name, request);
        if (collection.WrittenOnlyBy is not { } advice)
            return collection;
        // RFC 9110 section 15.5.6: a 405 says what is allowed.
        request.HttpContext.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        throw new RefusedException(ProblemKind.MethodNotAllowed, advice);
    }

    /// <summary>The collection of a path, for who exports or imports it.</summary>
    /// <exception cref="RefusedException">404: there is none of that name; 403; 409: clients do not write it.</exception>
    public Collection Transferable(string name, HttpRequest request)
    {
        var collection = Readable(name, request);
        return collection.WrittenOnlyBy is not { } advice
            ? collection
            : throw new RefusedException(new(RefusalKind.Conflict, $"{advice} So they are neither imported nor exported; GET /{name} lists them, also as CSV."));
    }

    /// <summary>The record of a path, in a view.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public static StoredRecord Record(RegistryView view, RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key) ?? throw new RefusedException(Refusals.NotFound(key));
    }

    /// <summary>The record of a path, in a view; who asks for a deleted one, and could see it, is told so.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<StoredRecord> RecordAsync(RegistryView view, RecordKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key) ?? throw new RefusedException(await NotFoundAsync(view, key, cancellationToken));
    }

    /// <summary>Who writes, by which request, under which condition.</summary>
    public static WriteContext Context(HttpRequest request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request.Principal(), Problem.TraceId(request.HttpContext), ETags.Precondition(request), RequestBody.Idempotency(request, body));
    }

    /// <summary>The answer to a write of a record that is to be there.</summary>
    public async Task<IActionResult> AnswerAsync(
        HttpRequest request, Collection collection, string id, WriteResult result, int statusWhenWritten, CancellationToken cancellationToken, JObject? sent = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Refusal is { Kind: RefusalKind.NotFound })
        {
            var view = views.Open(result.After, request.Principal());
            throw new RefusedException(await NotFoundAsync(view, new(collection.Name, id), cancellationToken));
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

    // That a record was deleted is told to whoever could see it, and to nobody else.
    private async Task<Refusal> NotFoundAsync(RegistryView view, RecordKey key, CancellationToken cancellationToken)
    {
        if (view.Snapshot.Find(key) is not null || view.Snapshot[key.Collection].DeletedBy(key.Id) is not { } version)
            return Refusals.NotFound(key);
        var deletion = await history.FindAsync(version, cancellationToken);
        var last = await history.FindAsync(deletion?.Previous ?? 0, cancellationToken);
        return last is not null && view.Sees(last) ? Refusals.Deleted(key, version) : Refusals.NotFound(key);
    }
}
