using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The grouping of figures that a request asks for in addition to the totals.</summary>
/// <param name="Name">The word of the request.</param>
/// <param name="Filter">The filter of the list of commitments that selects one group.</param>
/// <param name="KeysOf">Gives the groups of a commitment in a view. A commitment can be in none, and in several.</param>
/// <param name="NameOf">Gives the name of a group.</param>
internal sealed record KpiGrouping(
    string Name, string Filter, Func<Commitment, RegistryView, IEnumerable<string>> KeysOf, Func<RegistryView, string, Language, string?> NameOf)
{
    /// <summary>By lead agency: each commitment is in one group.</summary>
    public static readonly KpiGrouping ByAgency = new(
        "agency",
        "lead",
        (commitment, _) => [commitment.LeadAgencyId],
        (view, id, language) => view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name.In(language));

    /// <summary>By country: a commitment to several countries is in the group of each.</summary>
    public static readonly KpiGrouping ByCountry = new(
        "country",
        "country",
        (commitment, _) => commitment.CountryIds,
        (view, id, language) => view.Find(new(CountryCollection.PathName, id))?.As<Country>().Name.In(language));

    /// <summary>By region of the countries (UN M49).</summary>
    public static readonly KpiGrouping ByRegion = new(
        "region",
        "region",
        (commitment, view) => CountryGroups.RegionsOf(commitment.CountryIds, view),
        (_, region, language) => RegionNames.In(region, language));

    /// <summary>By level of the partnership with the countries, on the day.</summary>
    public static readonly KpiGrouping ByLevel = new(
        "level",
        "countryLevel",
        (commitment, view) => CountryGroups.LevelsOf(commitment.CountryIds, view).Select(level => level.Code),
        (view, code, language) => view.Owner.Profile.Level(code)?.Label.In(language))
    { DependsOnDay = true };

    /// <summary>By field of cooperation: a commitment is in one group, or in none.</summary>
    public static readonly KpiGrouping BySector = new(
        "sector",
        "sector",
        (commitment, _) => commitment.Sector is { } sector ? [CodeName.Of(sector)] : [],
        (_, code, language) => LabelOf<Sector>("sector", code, language));

    private static readonly IReadOnlyList<KpiGrouping> All = [ByAgency, ByCountry, ByRegion, ByLevel, BySector];

    /// <summary>Whether a commitment can be in other groups on another day.</summary>
    public bool DependsOnDay { get; private init; }

    /// <summary>Reads a parameter that names a grouping; null when it is absent.</summary>
    public static KpiGrouping? Read(Parameters parameters, string parameter = "by")
    {
        if (parameters.Text(parameter) is not { } by)
            return null;
        if (All.FirstOrDefault(one => one.Name == by) is { } grouping)
            return grouping;
        parameters.Fault(parameter, $"must be one of {string.Join(", ", All.Select(one => one.Name))}");
        return null;
    }

    /// <summary>
    /// The groups of a commitment that the request selects: with <c>country=FR</c>, a commitment to France and Japan is in France's only.
    /// </summary>
    public IEnumerable<string> KeysIn(Commitment commitment, RegistryView view, KpiScope scope) =>
        scope.ValuesOf(Filter) is { } values ? KeysOf(commitment, view).Where(values.Contains) : KeysOf(commitment, view);

    private static string? LabelOf<T>(string vocabulary, string code, Language language)
        where T : struct, Enum => CodeName.TryParse<T>(code, out var value) ? Vocabularies.LabelOf(vocabulary, value).In(language) : null;
}
