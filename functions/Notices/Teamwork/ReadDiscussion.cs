using BangGiao.Notices.Comments;
using BangGiao.Notices.People;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Snapshots;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Teamwork;

/// <summary>GET /{collection}/{id}/comments: what was written about a record, the oldest first.</summary>
public sealed class ReadDiscussion(TeamworkWrites writes, RecordEndpoints records, RegistryViews views, CommentDecisions decisions)
{
    /// <summary>200 or 304; 404 when there is no such record for the caller, or its collection has no comments.</summary>
    [Function(Api.Last + nameof(ReadDiscussion))]
    [Requires(Colleagues.Least)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/comments")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var about = writes.About(request, collection, id);
        var parameters = new Parameters(request);
        var language = parameters.Language();
        var paging = Paging.Read($"{about}/{CommentCollection.PathName}", language, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, paging.TimesOr(ViewParameters.Current), cancellationToken);
        await records.RecordAsync(view, about, cancellationToken);
        var all = CommentCollection.On(about, view.Snapshot).Select(comment => view.Find(new RecordKey(CommentCollection.PathName, comment.Id))).OfType<StoredRecord>().ToList();
        var next = paging.Next(request, view, all.Count);
        return new ViewAnswer(view, language, () => Body(paging.Of(all).Select(record => Representation.Of(decisions.Collection, record, view)), all.Count, view.Version, next)) { Next = () => next };
    }

    private static JObject Body(IEnumerable<JObject> items, int total, long version, string? next)
    {
        var body = new JObject { ["items"] = new JArray(items), ["total"] = total, ["version"] = version };
        if (next is not null)
            body["next"] = next;
        return body;
    }
}
