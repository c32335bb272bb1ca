using BangGiao.Access;
using BangGiao.Http;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Records;

/// <summary>What the record functions share: a request's names and headers to what the records need, and a write's result to an answer.</summary>
public sealed class RecordFunction(Catalogue catalogue, Views views, RegistryHistory history)
{
    /// <summary>The collection of a path.</summary>
    /// <exception cref="RefusedException">404: there is none of that name.</exception>
    public Collection Collection(string name) => catalogue.TryFind(name, out var collection)
        ? collection
        : throw new RefusedException(new(RefusalKind.NotFound, $"There is no collection {name}."));

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
        HttpRequest request, Collection collection, string id, WriteResult result, int statusWhenWritten, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Refusal is { Kind: RefusalKind.NotFound })
        {
            var view = views.Open(result.After, request.Principal());
            throw new RefusedException(await NotFoundAsync(view, new(collection.Name, id), cancellationToken));
        }
        return Answer(request, collection, id, result, statusWhenWritten);
    }

    /// <summary>The answer to a write of one record.</summary>
    public IActionResult Answer(HttpRequest request, Collection collection, string? id, WriteResult result, int statusWhenWritten)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        var key = result.Changes.Count > 0 ? result.Changes[0].Key : new(collection.Name, id!);
        var view = views.Open(result.After, request.Principal());
        if (view.Find(key) is not { } record)
            return new WriteAnswer(StatusCodes.Status204NoContent, result.After.Version, null);
        return new WriteAnswer(statusWhenWritten, result.After.Version, Representation.Of(collection, record, view))
        {
            ETag = ETags.OfVersion(record.Version),
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
