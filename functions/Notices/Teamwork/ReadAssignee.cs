using BangGiao.Notices.Assignments;
using BangGiao.Notices.People;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Teamwork;

/// <summary>GET /{collection}/{id}/assignment: the assignment of a record: to whom, by whom and since when.</summary>
public sealed class ReadAssignee(RecordEndpoints records, RegistryViews views, AssignmentDecisions decisions)
{
    /// <summary>200 or 304; 404 when the record is not assigned, or there is no such record for the caller.</summary>
    [Function(Api.Last + nameof(ReadAssignee))]
    [Requires(Colleagues.Least)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/assignment")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var about = records.WorkedOn(collection, id, request);
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        await records.RecordAsync(view, about, cancellationToken);
        return view.Find(AssignmentCollection.Of(about)) is { } given
            ? new ViewAnswer(view, language, () => Representation.Of(decisions.Collection, given, view)) { OwnTag = () => RecordTags.Of(decisions.Collection, given, view) }
            : throw new RefusedException(AssignmentDecisions.NotAssigned(about));
    }
}
