using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Treaties.Agreements;

/// <summary>
/// GET /pipeline: the figures of agreements on a day, from the first talks to their ends, each with a link to the list that it counts.
/// </summary>
/// <remarks>
/// The filters are those of the list of agreements. The path is not agreements/pipeline, because that would be the path of a record.
/// </remarks>
public sealed class ReadPipeline(RecordEndpoints records, RegistryViews views, Vocabularies vocabularies)
{
    private static readonly int[] Horizons = [90, 180, 365];

    private static readonly string[] CountedFilters =
        [AgreementFilters.Status, AgreementFilters.Stale, AgreementFilters.ExpiringWithin, AgreementFilters.NoticeWithin];

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadPipeline))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "pipeline")] HttpRequest request, CancellationToken cancellationToken)
    {
        var agreements = records.Collection(AgreementCollection.PathName);
        var parameters = new Parameters(request);
        var query = ListQuery.ReadUnpaged(agreements, parameters);
        var by = parameters.Choice("by", AgreementFilters.Status, AgreementFilters.Country, AgreementFilters.Agency);
        foreach (var filter in CountedFilters.Where(filter => parameters.Text(filter) is not null))
            parameters.Fault(filter, "is not allowed here, because the pipeline counts by it: use it in the list of agreements");
        parameters.Done();
        var view = await views.OpenAsync(request, query.Times, cancellationToken);
        return new ViewAnswer(view, query.Language, () =>
        {
            // A list with asOf leaves out records that were not known on that day, and the counts must match it.
            var selected = RecordList.Select(agreements, view, query with { Times = query.Times with { AsOf = view.AsOf } });
            var pipeline = new AgreementPipeline(view.AsOf, [.. selected.Select(record => record.As<Agreement>())]);
            return Body(pipeline, view, query.Language, new(parameters, view.AsOf), by);
        });
    }

    private JObject Body(AgreementPipeline pipeline, RegistryView view, Language language, ListLinks links, string by)
    {
        var body = new JObject
        {
            ["asOf"] = IsoDate.Text(view.AsOf),
            ["lang"] = language.Tag(),
            ["dir"] = language.Dir(),
            ["total"] = pipeline.Total,
            ["byStatus"] = new JObject(pipeline.ByStatus.Select(pair => new JProperty(CodeName.Of(pair.Key), Status(pair.Key, pair.Value, language, links)))),
            ["expiring"] = Within(AgreementFilters.ExpiringWithin, pipeline.ExpiringWithin, links),
            ["notice"] = Within(AgreementFilters.NoticeWithin, pipeline.NoticeWithin, links),
            ["stale"] = new JObject { ["count"] = pipeline.Stale, ["query"] = links.With(AgreementFilters.Stale, "true") },
            ["deadlines"] = new JArray(pipeline.Deadlines(Horizons[^1]).Select(deadline => Item(deadline, language))),
            ["version"] = view.Version,
        };
        if (by != AgreementFilters.Status)
            body["groups"] = Groups(pipeline, view, language, links, by);
        return body;
    }

    private JObject Status(StandingStatus status, int count, Language language, ListLinks links) => new()
    {
        ["count"] = count,
        ["label"] = vocabularies.Label("agreementStanding", CodeName.Of(status)).In(language),
        ["query"] = links.With(AgreementFilters.Status, CodeName.Of(status)),
    };

    private static JArray Within(string filter, Func<int, int> count, ListLinks links) => new(Horizons.Select(days => new JObject
    {
        ["withinDays"] = days,
        ["count"] = count(days),
        ["query"] = links.With(filter, days.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    }));

    private static JObject Item(Deadline deadline, Language language) => new()
    {
        ["on"] = IsoDate.Text(deadline.On),
        ["days"] = deadline.Days,
        ["kind"] = CodeName.Of(deadline.Kind),
        ["id"] = deadline.Agreement.Id,
        ["title"] = deadline.Agreement.Title.In(language),
    };

    private JArray Groups(AgreementPipeline pipeline, RegistryView view, Language language, ListLinks links, string by)
    {
        var isCountry = by == AgreementFilters.Country;
        var collection = records.Collection(isCountry ? CountryCollection.PathName : AgencyCollection.PathName);
        return new(pipeline.By(isCountry ? agreement => agreement.Parties : AgreementFilters.AgenciesOf).Select(group => new JObject
        {
            ["id"] = group.Key,
            ["name"] = view.Find(new RecordKey(collection.Name, group.Key)) is { } named ? collection.TitleOf(named)?.In(language) : null,
            ["total"] = group.Part.Total,
            ["byStatus"] = new JObject(group.Part.ByStatus.Where(pair => pair.Value > 0).Select(pair => new JProperty(CodeName.Of(pair.Key), pair.Value))),
            ["expiring"] = group.Part.ExpiringWithin(Horizons[^1]),
            ["query"] = links.With(by, group.Key),
        }));
    }
}
