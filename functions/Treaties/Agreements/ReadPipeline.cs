using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

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
            var pipeline = new AgreementPipeline(view.AsOf, [.. selected.Select(record => record.As<Agreement>()).Select(agreement => (agreement, StandingRules.On(DatedAgreement.Of(agreement, view), view.AsOf)))]);
            return Body(pipeline, view, query.Language, new(parameters, view.AsOf), by);
        });
    }

    private PipelineAnswer Body(AgreementPipeline pipeline, RegistryView view, Language language, ListLinks links, string by) => new(
        view.AsOf,
        language,
        language.Direction(),
        pipeline.Total,
        pipeline.ByStatus.ToDictionary(pair => pair.Key, pair => Status(pair.Key, pair.Value, language, links)),
        Within(AgreementFilters.ExpiringWithin, pipeline.ExpiringWithin, links),
        Within(AgreementFilters.NoticeWithin, pipeline.NoticeWithin, links),
        new(pipeline.Stale, links.With(AgreementFilters.Stale, "true")),
        [.. pipeline.Deadlines(Horizons[^1]).Select(deadline =>
            new PipelineDeadline(deadline.On, deadline.Days, deadline.Kind, deadline.Agreement.Id, deadline.Agreement.Title.In(language)))],
        view.Version,
        by == AgreementFilters.Status ? null : Groups(pipeline, view, language, links, by));

    private PipelineStatus Status(StandingStatus status, int count, Language language, ListLinks links) => new(
        count, vocabularies.Label("agreementStanding", CodeName.Of(status)).In(language), links.With(AgreementFilters.Status, CodeName.Of(status)));

    private static List<Within> Within(string filter, Func<int, int> count, ListLinks links) =>
        [.. Horizons.Select(days => new Within(days, count(days), links.With(filter, days.ToString(System.Globalization.CultureInfo.InvariantCulture))))];

    private List<PipelineGroup> Groups(AgreementPipeline pipeline, RegistryView view, Language language, ListLinks links, string by)
    {
        var isCountry = by == AgreementFilters.Country;
        var collection = records.Collection(isCountry ? CountryCollection.PathName : AgencyCollection.PathName);
        return [.. pipeline.By(isCountry ? agreement => AgreementFilters.CountriesOf(agreement, view) : AgreementFilters.AgenciesOf).Select(group => new PipelineGroup(
            group.Key,
            view.Find(new RecordKey(collection.Name, group.Key)) is { } named ? collection.TitleOf(named)?.In(language) : null,
            group.Part.Total,
            group.Part.ByStatus.Where(pair => pair.Value > 0).ToDictionary(),
            group.Part.ExpiringWithin(Horizons[^1]),
            links.With(by, group.Key)))];
    }
}
