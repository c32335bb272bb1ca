using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Computes the ETag of a record for a caller.</summary>
/// <remarks>
/// A strong ETag identifies one sequence of bytes (RFC 9110 section 8.8.1), and callers with a higher clearance may see more of a record,
/// because derived fields may depend on hidden records. A caller who sees no more than the lowest clearance that may see the record gets
/// the version and the stamp, so that the ETag does not reveal hidden data. Other callers get a hash of the content in addition. If a
/// change of another record made the version, its stamp is not known, and everybody gets the hash. A write compares version and stamp.
/// </remarks>
internal static class RecordTags
{
    /// <summary>The ETag of a record in a view.</summary>
    public static string Of(Collection collection, StoredRecord record, RegistryView view)
    {
        var isOwnVersion = record.Sequence >= record.DependencyVersion;
        var least = collection.ClassificationOf(record);
        if (isOwnVersion && view.Clearance <= least)
            return ETags.OfRecord(record);
        var mine = Content(collection, record, view);
        return isOwnVersion && view.At(least) is var below && below.Find(record.Key) is { } other && Content(collection, other, below) == mine
            ? ETags.OfRecord(record)
            : ETags.OfRecord(record, mine);
    }

    private static string Content(Collection collection, StoredRecord record, RegistryView view) =>
        record.Body + RecordJson.Write(RecordJson.ToBody(collection.DerivedOf(record, view)));
}
