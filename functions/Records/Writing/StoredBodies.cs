using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Writing;

/// <summary>The bodies of records that the app itself writes. Bodies from requests are made by their collections.</summary>
public static class StoredBodies
{
    /// <summary>The body of a record, with what a newer version of the app wrote into the stored one; see <see cref="UnknownMembers"/>.</summary>
    /// <param name="record">The record as it is to be stored.</param>
    /// <param name="before">The stored record; null for a new one.</param>
    public static JObject Of(Record record, StoredRecord? before)
    {
        ArgumentNullException.ThrowIfNull(record);
        var body = RecordJson.ToBody(record);
        if (before is not null)
            UnknownMembers.PutBack(body, record.GetType(), before.ToJson());
        return body;
    }
}
