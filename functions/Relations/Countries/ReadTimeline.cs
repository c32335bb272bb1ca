using BangGiao.Records.Endpoints;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

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
        return new ViewAnswer(view, language, () => new JObject
        {
            ["country"] = new JObject { ["id"] = country.Id, ["name"] = RecordJson.ToBody(country.Name) },
            ["lang"] = language.Tag(),
            ["dir"] = language.Dir(),
            ["items"] = new JArray(timeline.Of(id, view, times.AsOf).Select(entry => Item(entry, language))),
            ["version"] = view.Version,
        });
    }

    private JObject Item(TimelineEntry entry, Language language)
    {
        var item = new JObject
        {
            ["on"] = entry.On.ToString(),
            ["precision"] = CodeName.Of(entry.On.Precision),
            ["event"] = entry.Event,
            ["label"] = timeline.LabelOf(entry.Event).In(language),
            ["subject"] = new JObject { ["collection"] = entry.Subject.Collection, ["id"] = entry.Subject.Id },
        };
        if (entry.Title is not null)
            item["title"] = entry.Title.In(language);
        if (entry.Source is not null)
            item["source"] = RecordJson.ToBody(entry.Source);
        if (entry.Note is not null)
            item["note"] = entry.Note;
        return item;
    }
}
