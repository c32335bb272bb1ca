using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.People;

/// <summary>GET /{collection}/{id}/colleagues: the people who may see a record and can be mentioned in its comments.</summary>
public sealed class ListColleagues(RecordEndpoints records, RegistryViews views, CollectionRegistry collections, KnownPeople known)
{
    private const int MostPeople = 20;

    /// <summary>200 or 304; 404 when there is no such record for the caller, or its collection has no comments.</summary>
    [Function(Api.Last + nameof(ListColleagues))]
    [Requires(Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/colleagues")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var about = records.WorkedOn(collection, id, request);
        var parameters = new Parameters(request);
        var words = parameters.Words("q");
        parameters.Done();
        var people = await known.ReadAsync(request.Principal(), cancellationToken);
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var record = await records.RecordAsync(view, about, cancellationToken);
        var found = people.TakingPart(view.Snapshot, about, collections.LeastBeside(record), person => TextMatch.Contains(TextFolding.Fold(person.Name), words))
            .Select(person => person.Name).Distinct().ToList();
        return new UnstoredAnswer(new ColleaguesAnswer([.. found.Take(MostPeople).Select(name => new Colleague(name))], found.Count > MostPeople)) { RegistryVersion = view.Version };
    }
}
