using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>GET /{collection}/{id}: one record, optionally as of a day and as known at a version.</summary>
public sealed class ReadRecord(RecordEndpoints records, RegistryViews views, OwnerCalendar calendar)
{
    /// <summary>200 with ETag, or 304; 404.</summary>
    [Function(Api.Last + nameof(ReadRecord))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record)] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Readable(collection, request);
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        var record = await records.RecordAsync(view, new(of.Name, id), cancellationToken);
        // The ETag does not depend on the day. If derived fields have changed with time since the last write, 304 would be wrong.
        var written = calendar.DayOf(((Record)of.Typed(record)).UpdatedAt);
        return new ViewAnswer(view, language, CachedAnswer.Json, () => Task.FromResult(Representation.Bytes(of, record, view)))
        {
            OwnTag = () => RecordTags.Of(of, record, view),
            CanBeUnchanged = !of.IsRegistryWide && (times.AsOf is not null || !of.HasAgedSince(record, view, written)),
        };
    }
}
