using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Finds the rules of its collection that a stored record breaks, as if it were written on the view's day.</summary>
internal static class RecordFaults
{
    /// <summary>The faults that a clearance may see.</summary>
    /// <remarks>
    /// A rule depends on the records of a view. In a restricted view it can report a record as missing that is only hidden, and in the full
    /// view its message can mention a hidden record. So a fault counts only if the full view has one at the same field, and its message
    /// comes from the restricted view.
    /// </remarks>
    /// <param name="collection">The record's collection.</param>
    /// <param name="record">The record.</param>
    /// <param name="view">The view of the clearance.</param>
    /// <param name="whole">The view of everything.</param>
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
