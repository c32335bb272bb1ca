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
public sealed class ReadTimeline(RecordEndpoints records, RegistryViews views, Timeline timeline)
{
    /// <summary>200, or 304; 404.</summary>
    /// <remarks>With <c>asOf</c>, events after that day are left out.</remarks>
    [Function(nameof(ReadTimeline))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + CountryCollection.PathName + "/{id}/timeline")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var country = (await records.RecordAsync(view, new(CountryCollection.PathName, id), cancellationToken)).As<Country>();
        return new ViewAnswer(view, language, () => new TimelineAnswer(
            new(country.Id, country.Name),
            language,
            language.Direction(),
            [.. timeline.Of(id, view, times.AsOf).Select(entry => TimelineItem.Of(entry, timeline.LabelOf(entry.Event), language))],
            view.Version));
    }
}
