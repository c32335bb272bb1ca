using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Collections;

/// <summary>Every collection of the registry, by its path name.</summary>
public sealed class Catalogue(IEnumerable<Collection> collections)
{
    private readonly FrozenDictionary<string, Collection> _byName =
        collections.ToFrozenDictionary(collection => collection.Name, StringComparer.Ordinal);

    /// <summary>The collections, by name.</summary>
    public IEnumerable<Collection> All => _byName.Values.OrderBy(collection => collection.Name, StringComparer.Ordinal);

    /// <summary>The collection with that name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Collection? collection) => _byName.TryGetValue(name, out collection);

    /// <summary>The collection of a stored record.</summary>
    public Collection Of(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _byName[record.Key.Collection];
    }

    /// <summary>The classification of a stored record.</summary>
    public Classification ClassificationOf(StoredRecord record) => Of(record).ClassificationOf(record);

    /// <summary>The ids of the countries that a record is about: those that it names, and its own where it is a country's.</summary>
    /// <remarks>The registry's own state, which is in everything, is not among them.</remarks>
    public IReadOnlyList<string> CountriesOf(StoredRecord record)
    {
        var named = Of(record).ReferencesOf(record).Prepend(record.Key);
        return [.. named.Where(key => key.Collection == Relations.Countries.CountryCollection.PathName).Select(key => key.Id).Distinct()];
    }

    /// <summary>The records that name a record, whoever may see them: nothing may be taken from under them.</summary>
    public IReadOnlyList<RecordKey> NamedBy(RecordKey key, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. _byName.Values.SelectMany(collection =>
            snapshot[collection.Name].Index("references", collection.ReferencesOf)[key].Select(record => record.Key)).Distinct()];
    }
}
