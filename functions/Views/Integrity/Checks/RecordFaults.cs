using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>The rules of its collection that a stored record breaks, as it would break them if it were written anew on the view's day.</summary>
internal static class RecordFaults
{
    /// <summary>The faults that somebody may know of.</summary>
    /// <remarks>
    /// A rule looks at what a view has: it can miss a hidden record that is there, or meet one that must not be told of. So a fault is one
    /// that the whole registry has at the same field, in the words of what the view sees.
    /// </remarks>
    /// <param name="collection">The record's collection.</param>
    /// <param name="record">The record.</param>
    /// <param name="view">What somebody sees.</param>
    /// <param name="whole">What there is.</param>
    public static IReadOnlyList<FieldError> Of(Collection collection, StoredRecord record, RegistryView view, RegistryView whole)
    {
        var faults = In(collection, record, view);
        if (faults.Count == 0 || view.Clearance == whole.Clearance)
            return faults;
        var real = In(collection, record, whole).Select(fault => fault.Pointer).ToHashSet(StringComparer.Ordinal);
        return [.. faults.Where(fault => real.Contains(fault.Pointer))];
    }

    /// <summary>The faults that a view shows.</summary>
    public static IReadOnlyList<FieldError> In(Collection collection, StoredRecord record, RegistryView view) =>
        collection.FaultsOf((Record)collection.Typed(record), record, view);
}
