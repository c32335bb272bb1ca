using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Links into the list of commitments that select exactly the commitments of a figure.</summary>
/// <param name="scope">The filter of the figures.</param>
/// <param name="asOf">The day of the figures.</param>
/// <param name="knownAt">The requested version or instant; null for the current version.</param>
internal sealed class KpiLinks(KpiScope scope, DateOnly asOf, string? knownAt)
{
    /// <summary>The link to the numerator of a group, or of the total for null.</summary>
    public string Numerator(KpiDefinition definition, (string Filter, string Key)? group) => Link(definition.Numerator, scope.PeriodFilters, group);

    /// <summary>The link to the denominator of a group, or of the total for null.</summary>
    public string Denominator(KpiDefinition definition, (string Filter, string Key)? group) =>
        Link(definition.Denominator, definition.IsOfAllTime ? [] : scope.PeriodFilters, group);

    /// <summary>The link to the verifiable commitments of the period under more conditions.</summary>
    public string Where(params IEnumerable<KpiCondition> conditions) => Link([KpiDefinition.Verifiable, .. conditions], scope.PeriodFilters, null);

    /// <summary>The link to the commitments of the scope, a period and a group under conditions.</summary>
    /// <remarks>The filter of the group replaces the request's filter of the same name, which contains the group's value.</remarks>
    public string Link(IEnumerable<KpiCondition> conditions, IEnumerable<KeyValuePair<string, string>> period, (string Filter, string Key)? group)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in scope.Filters.Where(filter => filter.Key != group?.Filter).Concat(period))
            query.Add(name, value);
        if (group is { } one)
            query.Add(one.Filter, one.Key);
        foreach (var condition in conditions)
            query.Add(condition.Filter, condition.Value);
        query.Add("asOf", IsoDate.Text(asOf));
        if (knownAt is not null)
            query.Add("knownAt", knownAt);
        return $"/{Api.Base}{CommitmentCollection.PathName}{query}";
    }
}
