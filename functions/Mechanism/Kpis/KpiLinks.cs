using BangGiao.Mechanism.Commitments;
using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Links into the list of commitments that give exactly what a figure counts.</summary>
/// <param name="scope">Which commitments the figures are of.</param>
/// <param name="asOf">The day as of which they stand.</param>
/// <param name="knownAt">The version or instant that was asked for; null for the registry as it is.</param>
internal sealed class KpiLinks(KpiScope scope, DateOnly asOf, string? knownAt)
{
    /// <summary>The link to what is counted in a group; all of them for null.</summary>
    public string Numerator(KpiDefinition definition, (string Filter, string Key)? group) => Link(definition.Numerator, scope.Period, group);

    /// <summary>The link to that of which is counted.</summary>
    public string Denominator(KpiDefinition definition, (string Filter, string Key)? group) =>
        Link(definition.Denominator, definition.IsOfAllTime ? [] : scope.Period, group);

    // A group's own filter stands for the one of the same name, of whose values it is one.
    private string Link(IEnumerable<KpiCondition> conditions, IEnumerable<KeyValuePair<string, string>> period, (string Filter, string Key)? group)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in scope.Given.Where(given => given.Key != group?.Filter).Concat(period))
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
