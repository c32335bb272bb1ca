using BangGiao.Records.Endpoints;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Relations.Countries;

/// <summary>GET /countries/{id}/timeline: the dated events of a country in all collections, in date order, each with its source.</summary>
public sealed class ReadTimeline(RecordEndpoints records, Timeline timeline)
{
    /// <summary>200, or 304; 404.</summary>
    /// <remarks>With <c>asOf</c>, events after that day are left out.</remarks>
    [Function(nameof(ReadTimeline))]
    [Requires(Role.Public)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + CountryCollection.PathName + "/{id}/timeline")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        records.AboutAsync(request, new(CountryCollection.PathName, id), asked => Body(asked.Record.As<Country>(), asked), cancellationToken);

    private TimelineAnswer Body(Country country, AskedRecord asked) => new(
        new(country.Id, country.Name),
        asked.Language,
        asked.Language.Direction(),
        [.. timeline.Of(country.Id, asked.View, asked.AsOf).Select(entry => TimelineItem.Of(entry, timeline.LabelOf(entry.Event), asked.Language))],
        asked.View.Version);
}
