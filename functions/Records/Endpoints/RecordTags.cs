using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>The entity tag of a record as somebody sees it: its version, and more where he sees more of it than others.</summary>
/// <remarks>
/// A strong tag stands for one sequence of bytes (RFC 9110 section 8.8.1), and what is derived from hidden records is only there for who
/// sees them. The tag of who sees no more than the least of those who see the record is the plain version: so it tells nobody of what is
/// hidden from him. A write takes either.
/// </remarks>
internal static class RecordTags
{
    /// <summary>The tag.</summary>
    public static string Of(Collection collection, StoredRecord record, RegistryView view)
    {
        var least = collection.ClassificationOf(record);
        if (view.Clearance <= least)
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
