using BangGiao.Mechanism.Counting;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>The records of a collection that counts are about: those that match the filters that commitments and agreements have both.</summary>
internal sealed class CountScope
{
    private static readonly string[] Shared = ["country", "region", "countryLevel", "agency", "lead", "activity", "tag", "period", "calendar", "from", "to"];

    private static readonly string[] Kept = ["q", "knownAt"];

    private readonly Collection _collection;
    private readonly List<Filter> _filters;
    private readonly ListQuery _query;
    private readonly List<KeyValuePair<string, string>> _sent;

    /// <summary>Reads the filters of a request.</summary>
    public CountScope(Collection collection, Parameters parameters)
    {
        _collection = collection;
        _filters = [.. collection.Filters, .. CommonFilters.Of(collection)];
        var asked = _filters.Where(filter => Shared.Contains(filter.Name)).ToList();
        _query = ListQuery.Unpaged(ListFilters.Read(asked, parameters), parameters);
        _sent =
        [
            .. from filter in asked
               let text = filter.TakesMany ? parameters.ListText(filter.Name) : parameters.Text(filter.Name)
               where text is not null
               select KeyValuePair.Create(filter.Name, text),
            .. from name in Kept
               let text = parameters.Text(name)
               where text is not null
               select KeyValuePair.Create(name, text),
        ];
    }

    /// <summary>The records in a view.</summary>
    /// <remarks>A list with a day leaves out what was not known on it, and the counts must match the lists.</remarks>
    public IReadOnlyList<StoredRecord> In(RegistryView view) => RecordList.Select(_collection, view, _query with { Times = _query.Times with { AsOf = view.AsOf } });

    /// <summary>Whether a record meets a condition.</summary>
    public Func<StoredRecord, RegistryView, bool> Read(KpiCondition condition) =>
        _filters.Single(filter => filter.Name == condition.Filter).TryRead(condition.Value, out var accepts)
            ? accepts
            : throw new InvalidOperationException($"The list of {_collection.Name} has no filter {condition.Filter}={condition.Value}.");

    /// <summary>The link to what meets conditions on a day.</summary>
    public string Link(DateOnly day, IEnumerable<KpiCondition> conditions) =>
        $"/{Api.Base}{_collection.Name}{new QueryBuilder([.. _sent, .. conditions.Select(condition => KeyValuePair.Create(condition.Filter, condition.Value)), new("asOf", IsoDate.Text(day))])}";
}
