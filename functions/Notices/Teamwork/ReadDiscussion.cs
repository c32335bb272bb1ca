using BangGiao.Notices.Comments;
using BangGiao.Notices.People;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Teamwork;

/// <summary>GET /{collection}/{id}/comments: the comments on a record, the oldest first.</summary>
public sealed class ReadDiscussion(RecordEndpoints records, RegistryViews views, CommentDecisions decisions)
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
        var about = records.WorkedOn(collection, id, request);
        var parameters = new Parameters(request);
        var language = parameters.Language();
        var paging = Paging.Read($"{about}/{CommentCollection.PathName}", language, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, paging.TimesOr(ViewParameters.Current), cancellationToken);
        await records.RecordAsync(view, about, cancellationToken);
        var page = new ListPage<StoredRecord>(CommentCollection.PathName, paging, view, language, new(() => Comments(about, view)));
        return page.Json(request, next => Body(page, next));
    }

    private static IReadOnlyList<StoredRecord> Comments(RecordKey about, RegistryView view) =>
        [.. CommentCollection.On(about, view.Snapshot).Select(comment => view.Find(new RecordKey(CommentCollection.PathName, comment.Id))).OfType<StoredRecord>()];

    private JObject Body(ListPage<StoredRecord> page, string? next)
    {
        var items = page.Items.Select(record => Representation.Of(decisions.Collection, record, page.View));
        var body = new JObject { ["items"] = new JArray(items), ["total"] = page.All.Count, ["version"] = page.View.Version };
        if (next is not null)
            body["next"] = next;
        return body;
    }
}
