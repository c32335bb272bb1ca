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
/// the plain version, so that the ETag does not reveal hidden data. Other callers, and accounts of agencies who see another part of it, get
/// the version with a hash. A write accepts both.
/// </remarks>
internal static class RecordTags
{
    /// <summary>The ETag of a record in a view.</summary>
    public static string Of(Collection collection, StoredRecord record, RegistryView view)
    {
        var least = collection.ClassificationOf(record);
        if (view.Clearance <= least && !view.Sight.IsOfAgencies)
            return ETags.OfVersion(record.Version);
        var below = view.At(least);
        var mine = Content(collection, record, view);
        return below.Find(record.Key) is { } other && Content(collection, other, below) == mine
            ? ETags.OfVersion(record.Version)
            : ETags.OfVersion(record.Version, mine);
    }

    private static string Content(Collection collection, StoredRecord record, RegistryView view) =>
        record.Body + RecordJson.Write(RecordJson.ToBody(collection.DerivedOf(record, view)));
}
