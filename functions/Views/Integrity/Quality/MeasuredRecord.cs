using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>A record whose quality is measured.</summary>
/// <param name="Collection">Its collection.</param>
/// <param name="Stored">The record as it is stored.</param>
internal sealed record MeasuredRecord(Collection Collection, StoredRecord Stored)
{
    private IReadOnlyList<RecordValue>? _values;

    /// <summary>Its key.</summary>
    public RecordKey Key => Stored.Key;

    /// <summary>The record as its type.</summary>
    public Record Typed => (Record)Collection.Typed(Stored);

    /// <summary>Every value in it, except those of its attachments, whose names are kept as sent.</summary>
    public IReadOnlyList<RecordValue> Values => _values ??= [.. RecordValue.In(Typed).Where(value => !value.IsBelow("attachments"))];
}
