using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BangGiao.Mechanism.Counting;

/// <summary>The records of a collection that figures are about, selected by the filters of their list, and the links to the counted records.</summary>
internal sealed class CountScope
{
    private static readonly string[] Kept = ["q", "knownAt"];

    private readonly Collection _collection;
    private readonly List<Filter> _filters;
    private readonly ListQuery _query;
    private readonly List<KeyValuePair<string, string>> _sent;

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="names">The filters of its list that the request may have.</param>
    /// <param name="renamed">Parameters with another name in the list, each with the name of its filter.</param>
    public CountScope(Collection collection, Parameters parameters, IReadOnlyCollection<string> names, IReadOnlyDictionary<string, string>? renamed = null)
    {
        _collection = collection;
        _filters = [.. collection.Filters, .. CommonFilters.Of(collection)];
        var asked = _filters.Where(filter => names.Contains(filter.Name)).ToList();
        List<Func<StoredRecord, RegistryView, bool>> accepting = [.. ListFilters.Read(asked, parameters)];
        _sent = [.. asked.SelectMany(filter => Sent(filter.Name, filter.TakesMany ? parameters.ListText(filter.Name) : parameters.Text(filter.Name)))];
        foreach (var (name, here) in renamed ?? new Dictionary<string, string>())
        {
            var text = parameters.ListText(name);
            if (text is not null && Filter(here).TryRead(text, out var accepts))
                accepting.Add(accepts);
            _sent.AddRange(Sent(here, text));
        }
        _sent.AddRange(Kept.SelectMany(name => Sent(name, parameters.Text(name))));
        _query = ListQuery.Unpaged(accepting, parameters);
    }

    /// <summary>The collection.</summary>
    public Collection Collection => _collection;

    /// <summary>Whether the collection's list has all of these filters that the request has.</summary>
    public bool HasAllOf(IEnumerable<string> names, Parameters parameters) =>
        names.Where(parameters.All.ContainsKey).All(name => _filters.Any(filter => filter.Name == name));

    /// <summary>The records in a view.</summary>
    /// <remarks>A list with a day leaves out what was not known on it, and the counts must match the lists.</remarks>
    public IReadOnlyList<StoredRecord> In(RegistryView view) => RecordList.Select(_collection, view, _query with { Times = _query.Times with { AsOf = view.AsOf } });

    /// <summary>Whether a record meets a condition.</summary>
    public Func<StoredRecord, RegistryView, bool> Read(KpiCondition condition) => Filter(condition.Filter).TryRead(condition.Value, out var accepts)
        ? accepts
        : throw new InvalidOperationException($"The list of {_collection.Name} has no filter {condition.Filter}={condition.Value}.");

    /// <summary>The codes of a record that a filter compares.</summary>
    public Func<StoredRecord, RegistryView, IEnumerable<string>> CodesOf(string filter) => Filter(filter).CodesOf
        ?? throw new InvalidOperationException($"The filter {filter} of {_collection.Name} is not one of codes.");

    /// <summary>The requested values of a filter; null when it is absent.</summary>
    public IReadOnlySet<string>? ValuesOf(string filter) => _sent.Find(pair => pair.Key == filter).Value is { } text
        ? text.Split(',').ToHashSet(FoldedComparer.Instance)
        : null;

    /// <summary>The link to what meets conditions on a day.</summary>
    /// <remarks>A condition replaces the request's filter of the same name, because it is one of its values.</remarks>
    public string Link(DateOnly day, IReadOnlyCollection<KpiCondition> conditions)
    {
        var sent = _sent.Where(pair => conditions.All(condition => condition.Filter != pair.Key));
        return $"/{Api.Base}{_collection.Name}{new QueryBuilder([.. sent, .. conditions.Select(condition => KeyValuePair.Create(condition.Filter, condition.Value)), new("asOf", IsoDate.Text(day))])}";
    }

    private Filter Filter(string name) => _filters.Single(filter => filter.Name == name);

    private static IEnumerable<KeyValuePair<string, string>> Sent(string name, string? text) => text is null ? [] : [new(name, text)];
}
