using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>GET /yearlyPacks: which agencies have something to send to the ministry for a year, and what is missing.</summary>
/// <remarks>Each is counted as <c>GET /agencies/{id}/yearlyPack</c> lists it. An account of agencies has its own agencies only.</remarks>
public sealed class ReadYearlyPacks(RegistryViews views, CollectionRegistry collections, Vocabularies vocabularies, TableAnswers tables)
{
    private const string List = "yearlyPacks";

    private static readonly IReadOnlyList<Field> Columns = FieldMap.Of(typeof(YearlyPackItem)).Columns;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadYearlyPacks))]
    [Requires(Role.Reporter, Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        var year = ReadYearlyPack.Year(parameters, times);
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        var caller = request.Principal();
        return form.IsTable
            ? tables.Of(request, form, view, language, new(List, Columns, () => Answer().Items.Select(item => RecordJson.ToBody(item))))
            : new ViewAnswer(view, language, Answer);

        YearlyPacksAnswer Answer() => Body(new(view, year ?? view.AsOf.Year), caller, language);
    }

    private YearlyPacksAnswer Body(PackSource source, Principal caller, Language language)
    {
        var items = AgenciesOf(source.View, caller)
            .OrderBy(agency => agency.Name.In(language), Collation.For(language))
            .ThenBy(agency => agency.Id, StringComparer.Ordinal)
            .Select(agency => Item(source, agency, language))
            .OfType<YearlyPackItem>()
            .ToList();
        return new(
            source.Year,
            source.View.AsOf,
            language,
            language.Direction(),
            source.Law is null ? PackTexts.NoRules(language) : null,
            items.Select(item => item.Classification).DefaultIfEmpty(Classification.Public).Max(),
            items,
            items.Count,
            source.View.Version);
    }

    private static IEnumerable<Agency> AgenciesOf(RegistryView view, Principal caller) =>
        view.All<Agency>(AgencyCollection.PathName).Where(agency => PackAccess.Has(caller, agency.Id));

    private YearlyPackItem? Item(PackSource source, Agency agency, Language language)
    {
        var pack = new YearlyPack(source, agency, collections, vocabularies, language);
        var parts = pack.Parts();
        var rows = parts.SelectMany(part => part.Rows).ToList();
        if (rows.Count == 0)
            return null;
        int Count(PackSlot? slot) => parts.Where(part => source.Law?.SlotOf(part.Part?.Code) == slot).Sum(part => part.Rows.Count);
        return new(
            new(agency.Id, agency.Name.In(language)),
            agency.Kind,
            Count(PackSlot.Treaties),
            Count(PackSlot.Agreements),
            Count(PackSlot.Signing),
            Count(PackSlot.Implementation),
            Count(PackSlot.Conferences),
            Count(PackSlot.Delegations),
            Count(null),
            rows.Count(row => row.Missing.Count > 0),
            parts.Where(part => part.Rows.Count > 0).Min(part => part.DueOn),
            pack.ClassificationOf(parts),
            new PackGaps(source, vocabularies, language).Count(rows));
    }
}
