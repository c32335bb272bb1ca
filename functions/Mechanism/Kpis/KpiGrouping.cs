using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.Kpis;

/// <summary>By what the figures are broken down, beside those of all.</summary>
/// <param name="Filter">The list's filter that a group is.</param>
/// <param name="KeysOf">The groups that a commitment belongs to.</param>
/// <param name="NameOf">What a group's key is called.</param>
internal sealed record KpiGrouping(
    string Filter, Func<Commitment, IEnumerable<string>> KeysOf, Func<RegistryView, string, LocalizedText?> NameOf)
{
    /// <summary>By lead agency, so that no commitment is in two groups.</summary>
    public static readonly KpiGrouping ByAgency = new(
        "lead",
        commitment => [commitment.LeadAgencyId],
        (view, id) => view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name);

    /// <summary>By country; a commitment to several is in the group of each.</summary>
    public static readonly KpiGrouping ByCountry = new(
        "country",
        commitment => commitment.CountryIds,
        (view, id) => view.Find(new(CountryCollection.PathName, id))?.As<Country>().Name);

    /// <summary>Reads the parameter <c>by</c>; null when it is not given.</summary>
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

    /// <summary>The groups of a commitment that were asked for: of one to France and Japan, only France's when only France was.</summary>
    public IEnumerable<string> KeysIn(Commitment commitment, KpiScope scope) =>
        scope.Asked(Filter) is { } asked ? KeysOf(commitment).Where(asked.Contains) : KeysOf(commitment);
}
