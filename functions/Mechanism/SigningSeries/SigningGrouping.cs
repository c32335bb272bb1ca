using BangGiao.Mechanism.Counting;
using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Agreements;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.SigningSeries;

/// <summary>The groups of agreements: those of commitments that agreements have too.</summary>
/// <param name="Groups">The groups, with their names and filter.</param>
/// <param name="KeysOf">Gives the groups of an agreement in a view. An agreement can be in none, and in several.</param>
internal sealed record SigningGrouping(KpiGrouping Groups, Func<Agreement, RegistryView, IEnumerable<string>> KeysOf)
{
    private const string Parameter = "group";

    private static readonly IReadOnlyList<SigningGrouping> All =
    [
        new(KpiGrouping.ByAgency, (agreement, _) => agreement.LeadAgencyId is { } lead ? [lead] : []),
        new(KpiGrouping.ByCountry, AgreementFilters.CountriesOf),
        new(KpiGrouping.ByRegion, (agreement, view) => CountryGroups.RegionsOf(AgreementFilters.CountriesOf(agreement, view), view)),
        new(KpiGrouping.ByLevel, (agreement, view) => CountryGroups.LevelsOf(AgreementFilters.CountriesOf(agreement, view), view).Select(level => level.Code)),
    ];

    /// <summary>Reads the parameter <c>group</c>; null when it is absent.</summary>
    public static SigningGrouping? Read(Parameters parameters)
    {
        if (parameters.Text(Parameter) is not { } group)
            return null;
        if (All.FirstOrDefault(one => one.Groups.Name == group) is { } grouping)
            return grouping;
        parameters.Fault(Parameter, $"must be one of {string.Join(", ", All.Select(one => one.Groups.Name))}");
        return null;
    }

    /// <summary>The groups of an agreement that the request selects: with <c>country=FR</c>, only that of France.</summary>
    public IEnumerable<string> KeysIn(Agreement agreement, RegistryView view, CountScope scope)
    {
        var keys = KeysOf(agreement, view).Distinct();
        return scope.ValuesOf(Groups.Filter) is { } values ? keys.Where(values.Contains) : keys;
    }
}
