using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.Endpoints;

/// <summary>Writes the JSON of a page of a list.</summary>
internal static class ListBody
{
    /// <summary>The page's JSON in UTF-8.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="view">The view that the page is of.</param>
    /// <param name="page">The page.</param>
    /// <param name="query">The query.</param>
    /// <param name="next">The link to the next page; null on the last one.</param>
    public static byte[] Of(Collection collection, RegistryView view, RecordPage page, ListQuery query, string? next)
    {
        using var body = new JsonPieces();
        body.Add("{\"items\":["u8);
        WriteItems(collection, view, page.Items, query, body);
        body.Add("],\"total\":"u8);
        body.AddValue(page.Total);
        body.Add(",\"version\":"u8);
        body.AddValue(view.Version);
        if (query.Period is not null)
        {
            body.Add(",\"period\":"u8);
            body.AddValue(query.Period);
        }
        if (next is not null)
        {
            body.Add(",\"next\":"u8);
            body.AddValue(next);
        }
        body.Add("}"u8);
        return body.Written.ToArray();
    }

    private static void WriteItems(Collection collection, RegistryView view, IReadOnlyList<StoredRecord> items, ListQuery query, JsonPieces body)
    {
        using var whole = new JsonPieces();
        var picked = query.Fields is null ? null : new PickedMembers(query.Fields);
        var withDerived = query.Fields is null || query.Fields.Any(field => IsBesideDerived(collection, field));
        foreach (var (place, record) in items.Index())
        {
            if (place > 0)
                body.Add(","u8);
            if (picked is null)
            {
                Representation.Write(collection, record, view, body);
                continue;
            }
            Representation.Write(collection, record, view, whole, withDerived);
            picked.Write(whole.Written, body);
            whole.Clear();
        }
    }

    // Deriving is spared if neither a derived field nor an object with one is asked for.
    private static bool IsBesideDerived(Collection collection, FieldPath field) =>
        collection.DerivedPaths.Any(path => FieldPath.Parse(path).Members[0] == field.Members[0]);
}
