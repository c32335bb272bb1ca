using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The grouping of figures that a request asks for in addition to the totals.</summary>
/// <param name="Filter">The filter of the list of commitments that selects one group.</param>
/// <param name="KeysOf">Gives the groups of a commitment.</param>
/// <param name="NameOf">Gives the name of a group.</param>
internal sealed record KpiGrouping(
    string Filter, Func<Commitment, IEnumerable<string>> KeysOf, Func<RegistryView, string, LocalizedText?> NameOf)
{
    /// <summary>By lead agency: each commitment is in one group.</summary>
    public static readonly KpiGrouping ByAgency = new(
        "lead",
        commitment => [commitment.LeadAgencyId],
        (view, id) => view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name);

    /// <summary>By country: a commitment to several countries is in the group of each.</summary>
    public static readonly KpiGrouping ByCountry = new(
        "country",
        commitment => commitment.CountryIds,
        (view, id) => view.Find(new(CountryCollection.PathName, id))?.As<Country>().Name);

    /// <summary>Reads the parameter <c>by</c>; null when it is absent.</summary>
    public static KpiGrouping? Read(Parameters parameters)
    {
        if (parameters.Text("by") is not { } by)
            return null;
        if (by == "agency")
            return ByAgency;
        if (by != "country")
            parameters.Fault("by", "must be agency or country");
        return ByCountry;
    }

    /// <summary>
    /// The groups of a commitment that the request selects: with <c>country=FR</c>, a commitment to France and Japan is in France's only.
    /// </summary>
    public IEnumerable<string> KeysIn(Commitment commitment, KpiScope scope) =>
        scope.ValuesOf(Filter) is { } values ? KeysOf(commitment).Where(values.Contains) : KeysOf(commitment);
}
