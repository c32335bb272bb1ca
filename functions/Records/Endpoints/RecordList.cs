using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>A page of a list.</summary>
/// <param name="Items">The records of the page.</param>
/// <param name="Total">The number of records in the whole list.</param>
/// <param name="Next">The offset of the next page; null on the last one.</param>
public sealed record RecordPage(IReadOnlyList<StoredRecord> Items, int Total, int? Next);

/// <summary>Filters, searches, sorts and pages the records of a view.</summary>
public static class RecordList
{
    /// <summary>All records that match a query, sorted.</summary>
    public static IReadOnlyList<StoredRecord> Select(Collection collection, RegistryView view, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        return [.. Sort(Matching(collection, view, query), view, query)];
    }

    /// <summary>One page of the records that match a query.</summary>
    public static RecordPage Page(Collection collection, RegistryView view, ListQuery query)
    {
        var all = Matching(collection, view, query);
        var start = Math.Min(query.Cursor?.Offset ?? 0, all.Count);
        var end = start + Math.Min(query.Limit, all.Count - start);
        // Only the page is sorted to the end: the order of the others does not matter.
        return new([.. Sort(all, view, query).Skip(start).Take(end - start)], all.Count, end < all.Count ? end : null);
    }

    /// <summary>The JSON of a record in a list: all fields, or those that the query selects.</summary>
    public static JObject Item(Collection collection, StoredRecord record, RegistryView view, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var item = Representation.Of(collection, record, view);
        return query.Fields is null ? item : FieldPath.Pick(item, query.Fields);
    }

    private static List<StoredRecord> Matching(Collection collection, RegistryView view, ListQuery query)
    {
        var records = view.All(collection.Name)
            .Where(record => query.Filters.All(accepts => accepts(record, view)))
            .Where(record => query.Text.Length == 0 || TextMatch.Contains(collection.SearchTextOf(record), query.Text));
        if (query.Times.AsOf is { } day)
            records = records.Where(record => collection.IsKnownOn(record, day));
        return [.. records];
    }

    // The records are ordered by id, and the sort is stable. So the order is total, and pages never overlap.
    private static IEnumerable<StoredRecord> Sort(List<StoredRecord> records, RegistryView view, ListQuery query)
    {
        if (query.Sort is [{ Path: "id", Descending: false }])
            return records;
        SortField[] fields = [.. query.Sort];
        return records.OrderBy(
            record => Array.ConvertAll(fields, field => field.KeyOf(record, view, query.Language)),
            Comparer<IComparable?[]>.Create((left, right) => Compare(left, right, fields)));
    }

    private static int Compare(IComparable?[] left, IComparable?[] right, SortField[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            var order = (left[i], right[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                ({ } one, { } other) => fields[i].Descending ? other.CompareTo(one) : one.CompareTo(other),
            };
            if (order != 0)
                return order;
        }
        return 0;
    }
}
