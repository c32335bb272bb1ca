using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>What a list was asked for.</summary>
/// <param name="Filters">Each must let a record through.</param>
/// <param name="Text">The folded words that must all occur; empty for any.</param>
/// <param name="Sort">By what, first to last.</param>
/// <param name="Fields">The fields to give; null for all.</param>
/// <param name="Language">Whose collation sorts.</param>
/// <param name="Limit">At most how many items.</param>
/// <param name="Cursor">Where to go on; null for the beginning.</param>
/// <param name="Times">The two times.</param>
public sealed record ListQuery(
    IReadOnlyList<Func<StoredRecord, RegistryView, bool>> Filters,
    string Text,
    IReadOnlyList<SortField> Sort,
    IReadOnlyList<FieldPath>? Fields,
    Language Language,
    int Limit,
    Cursor? Cursor,
    ViewParameters Times)
{
    /// <summary>The most items that one answer has.</summary>
    public const int MostItems = 500;

    private const int ItemsByDefault = 50;

    /// <summary>Reads a list's parameters, the collection's own filters included.</summary>
    public static ListQuery Read(Collection collection, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parameters);
        var language = parameters.Language();
        var fingerprint = Cursor.FingerprintOf(collection.Name, language, parameters);
        return new(
            ListFilters.Read(collection, parameters),
            TextFolding.Fold(parameters.Text("q") ?? ""),
            SortField.Read(collection, parameters),
            ReadFields(collection, parameters),
            language,
            (int)parameters.Number("limit", ItemsByDefault, 1, MostItems),
            Cursor.Read(parameters, fingerprint),
            ViewParameters.Read(parameters));
    }

    /// <summary>Reads what chooses records, for an answer that has all of them, whole and in the order of their ids.</summary>
    public static ListQuery ReadUnpaged(Collection collection, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parameters);
        return new(
            ListFilters.Read(collection, parameters),
            TextFolding.Fold(parameters.Text("q") ?? ""),
            [new("id", Descending: false, (record, _) => record.Key.Id)],
            Fields: null,
            parameters.Language(),
            int.MaxValue,
            Cursor: null,
            ViewParameters.Read(parameters));
    }

    private static List<FieldPath>? ReadFields(Collection collection, Parameters parameters)
    {
        if (parameters.Text("fields") is not { } text)
            return null;
        var paths = new List<FieldPath> { FieldPath.Parse("id") };
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (FieldPath.TryParse(name, out var path) && collection.HasField(name))
                paths.Add(path);
            else
                parameters.Fault("fields", $"{NearestName.Quote(name)} is not a field: {NearestName.Advice(name, [.. collection.FieldNames])}");
        }
        return paths;
    }
}
