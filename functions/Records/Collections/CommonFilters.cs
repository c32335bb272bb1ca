using BangGiao.Records.Model;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Collections;

/// <summary>The filters that every collection has.</summary>
public static class CommonFilters
{
    /// <summary>The filters of a collection's common fields.</summary>
    public static IReadOnlyList<Filter> Of(Collection collection) =>
    [
        Filter.Text("id", "Records with one of these ids.", (record, _) => [record.Key.Id]),
        Filter.Text("tag", "Records with one of these tags.", (record, _) => ((Record)collection.Typed(record)).Tags),
        Filter.Code("classification", "Records of one of these classifications.", (record, _) => (Classification[])[collection.ClassificationOf(record)]),
    ];
}
