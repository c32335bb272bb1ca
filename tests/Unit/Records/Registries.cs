using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Roles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records;

/// <summary>Views of a few records, without any table.</summary>
internal static class Registries
{
    /// <summary>The app's own collections.</summary>
    public static CollectionRegistry Collections { get; } = new(
        new ServiceCollection().AddRooms(new ConfigurationBuilder().Build()).AddSingleton(new OwnerState("VN")).RemoveAll<SubscriptionPolicy>().RemoveAll<Administrators>().BuildServiceProvider().GetServices<Collection>(),
        new("VN"));

    public static CountryCollection Countries { get; } = new();

    public static PartnershipCollection Partnerships { get; } = new();

    public static RegistryView View(DateOnly asOf, params StoredRecord[] records) => View(asOf, Classification.Public, records);

    public static RegistryView View(DateOnly asOf, Classification clearance, params StoredRecord[] records)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        foreach (var record in records)
            edit.Of(record.Key.Collection).Put(record);
        return new(Collections, edit.ToSnapshot(Head.None with { Version = records.Length }), new(Role.Admin, clearance), asOf);
    }

    public static StoredRecord Stored(string collection, string id, JObject fields)
    {
        fields["id"] = id;
        foreach (var (name, value) in new[] { ("createdAt", "2026-01-01T00:00:00Z"), ("createdBy", "me"), ("updatedAt", "2026-01-01T00:00:00Z"), ("updatedBy", "me") })
            fields[name] = value;
        return new(new(collection, id), 1, 0, fields.ToString());
    }

    public static StoredRecord Country(string id, JObject? more = null) =>
        Stored("countries", id, new JObject(new JProperty("name", new JObject(new JProperty("en", id))), more?.Properties() ?? []));

    public static HttpRequest Request(string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(query);
        return http.Request;
    }
}
