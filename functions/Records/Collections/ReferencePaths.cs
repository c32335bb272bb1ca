using System.Collections.Concurrent;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>The fields of a collection that refer to records of other collections, found by asking the collection about a record that has every field.</summary>
internal static class ReferencePaths
{
    private static readonly ConcurrentDictionary<Collection, IReadOnlyDictionary<string, string>> Known = new();

    /// <summary>The names of the other collections, by dotted path; the path of a list for ids in a list.</summary>
    public static IReadOnlyDictionary<string, string> Of(Collection collection) => Known.GetOrAdd(collection, of => of
        .ReferenceFieldsOf(FullBody.Stored(of))
        .Select(reference => (Path: PathOf(reference.Pointer), reference.Key.Collection))
        .DistinctBy(found => found.Path)
        .ToDictionary(found => found.Path, found => found.Collection, StringComparer.Ordinal));

    private static string PathOf(string pointer) =>
        string.Join('.', JsonPointers.SegmentsOf(pointer).Where(segment => !char.IsAsciiDigit(segment[0])));
}
