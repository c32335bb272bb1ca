using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Reads the filters from a list's query.</summary>
internal static class ListFilters
{
    /// <summary>The conditions from a collection's filters in the query. A record must meet all of them.</summary>
    public static IReadOnlyList<Func<StoredRecord, RegistryView, bool>> Read(Collection collection, Parameters parameters) =>
        Read(collection.Filters.Concat(CommonFilters.Of(collection)), parameters);

    /// <summary>The conditions from the given filters in the query.</summary>
    public static IReadOnlyList<Func<StoredRecord, RegistryView, bool>> Read(IEnumerable<Filter> filters, Parameters parameters) =>
        [.. ReadNamed(filters, parameters).Select(condition => condition.Accepts)];

    /// <summary>The same conditions, each with the name of its filter; null where it is of days, and so of several filters.</summary>
    public static IReadOnlyList<(string? Filter, Func<StoredRecord, RegistryView, bool> Accepts)> ReadNamed(IEnumerable<Filter> filters, Parameters parameters)
    {
        var accepting = new List<(string? Filter, Func<StoredRecord, RegistryView, bool> Accepts)>();
        var spans = new List<DaySpan>();
        foreach (var filter in filters)
        {
            if (filter is PeriodFilter dated)
            {
                if (dated.SpanOf(PeriodQuery.Read(parameters, dated.Rules)) is { } days)
                    spans.Add(days);
                continue;
            }
            if (filter is CalendarFilter)
                continue;
            if ((filter.TakesMany ? parameters.ListText(filter.Name) : parameters.Text(filter.Name)) is not { } text)
                continue;
            if (!filter.TryRead(text, out var accepts))
                parameters.Fault(filter.Name, filter.Requirements);
            else if (filter.SpanOf(text) is { } span)
                spans.Add(span);
            else
                accepting.Add((filter.Name, accepts));
        }
        // If a record has several dates, the same date must lie between "from" and "to".
        accepting.AddRange(spans
            .GroupBy(span => span.Dates)
            .Select(same => new DaySpan(same.Key, same.Max(span => span.From), same.Min(span => span.To)))
            .Select(span => ((string?)null, (Func<StoredRecord, RegistryView, bool>)span.Meets)));
        return accepting;
    }
}
