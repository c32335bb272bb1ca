using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using BangGiao.Web.Routes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Records.Endpoints;

/// <summary>
/// The shared steps of the record functions: they find what a path names, and answer a GET about one record. <see cref="RecordWrites"/> has
/// the steps of a write.
/// </summary>
public sealed class RecordEndpoints(CollectionRegistry collections, RegistryViews views, RegistryHistory history, RouteTable routes)
{
    /// <summary>The collection of a path.</summary>
    /// <exception cref="RefusedException">404: the collection does not exist.</exception>
    public Collection Collection(string name) => collections.TryFind(name, out var collection)
        ? collection
        : throw new RefusedException(new(RefusalKind.NotFound, $"The collection {name} does not exist."));

    /// <summary>The collection of a path, for reading.</summary>
    /// <exception cref="RefusedException">404: the collection does not exist; 403: the caller's role may not read it.</exception>
    public Collection Readable(string name, HttpRequest request)
    {
        var collection = Collection(name);
        var principal = request.Principal();
        return principal.Holds(collection.LeastReader) || (collection.IsOpenToAgencies && principal.Sight.IsOfAgencies)
            ? collection
            : throw new RefusedException(new(RefusalKind.Forbidden, $"Reading {name} requires the role {CodeName.Of(collection.LeastReader)}{(collection.LeastReader == Role.Admin ? "" : " or higher")}; {principal.Name} has the role {CodeName.Of(principal.Role)}."));
    }

    /// <summary>The record of a path, if people work on the records of its collection together. It need not exist.</summary>
    /// <exception cref="RefusedException">404: the collection does not exist, or its records have no comments; 403: the caller's role may not read it.</exception>
    public RecordKey WorkedOn(string collection, string id, HttpRequest request)
    {
        var of = Readable(collection, request);
        return of.IsWorkedOn
            ? new(of.Name, id)
            : throw new RefusedException(new(RefusalKind.NotFound, $"Records of {of.Name} have no comments, and are given to nobody."));
    }

    /// <summary>The collection of a path, for writing with a generic request.</summary>
    /// <exception cref="RefusedException">404: the collection does not exist; 403; 405: clients cannot write it.</exception>
    public Collection Writable(string name, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var collection = Readable(name, request);
        if (collection.WrittenOnlyBy is not { } advice)
            return collection;
        // RFC 9110 section 15.5.6: a 405 must have the header Allow.
        request.HttpContext.Response.Headers.Allow = string.Join(", ", routes.MethodsWithoutGenericWrites(request.Path));
        throw new RefusedException(ProblemKind.MethodNotAllowed, advice);
    }

    /// <summary>The collection of a path, for an export or import.</summary>
    /// <exception cref="RefusedException">404: the collection does not exist; 403; 409: clients cannot write it.</exception>
    public Collection Transferable(string name, HttpRequest request)
    {
        var collection = Readable(name, request);
        return collection.WrittenOnlyBy is not { } advice
            ? collection
            : throw new RefusedException(new(RefusalKind.Conflict, $"{advice} They cannot be imported or exported. GET /{name} lists them as JSON or CSV."));
    }

    /// <summary>The record of a path, in a view.</summary>
    /// <exception cref="RefusedException">404: the view has no such record.</exception>
    public static StoredRecord Record(RegistryView view, RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key) ?? throw new RefusedException(Refusals.NotFound(key));
    }

    /// <summary>The record of a path, in a view.</summary>
    /// <exception cref="RefusedException">404. The message says so if the record was deleted and the caller could see it.</exception>
    public async Task<StoredRecord> RecordAsync(RegistryView view, RecordKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key) ?? throw new RefusedException(await NotFoundAsync(view, key, cancellationToken));
    }

    /// <summary>The answer to a GET about one record, with the parameters <c>asOf</c>, <c>knownAt</c> and <c>lang</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The record of the path.</param>
    /// <param name="body">Makes the body, whose type is its schema in the contract.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="RefusedException">400: an unknown or invalid parameter; 404: the view has no such record.</exception>
    public async Task<IActionResult> AboutAsync(HttpRequest request, RecordKey key, Func<AskedRecord, object> body, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var asked = new AskedRecord(await RecordAsync(view, key, cancellationToken), view, language, times.AsOf);
        return new ViewAnswer(view, language, () => body(asked));
    }

    /// <summary>The refusal for a record that a view does not have. Only a caller who could see it learns that it was deleted.</summary>
    internal async Task<Refusal> NotFoundAsync(RegistryView view, RecordKey key, CancellationToken cancellationToken)
    {
        if (view.Snapshot.Find(key) is not null || view.Snapshot[key.Collection].DeletedBy(key.Id) is not { } version)
            return Refusals.NotFound(key);
        var deletion = await history.FindAsync(version, cancellationToken);
        var last = await history.FindAsync(deletion?.Previous ?? 0, cancellationToken);
        return last is not null && view.Sees(last) ? Refusals.Deleted(key, version, Collection(key.Collection).WrittenOnlyBy is null) : Refusals.NotFound(key);
    }
}
