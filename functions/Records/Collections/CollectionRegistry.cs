using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Collections;

/// <summary>Every collection of the registry, by its path name.</summary>
public sealed class CollectionRegistry(IEnumerable<Collection> collections) : VisibilityTable(collections)
{
    /// <summary>The collections, by name.</summary>
    public IEnumerable<Collection> All => Rules.Cast<Collection>();

    /// <summary>The collection with that name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Collection? collection)
    {
        collection = TryFindRules(name, out var rules) ? (Collection)rules : null;
        return collection is not null;
    }

    /// <summary>The collection of a stored record.</summary>
    public Collection Of(StoredRecord record) => (Collection)RulesOf(record);

    /// <summary>The ids of the countries that a record is about: those that it names, and its own where it is a country's.</summary>
    /// <remarks>The registry's own state, which is in everything, is not among them.</remarks>
    public IReadOnlyList<string> CountriesOf(StoredRecord record)
    {
        var named = Of(record).ReferencesOf(record).Prepend(record.Key);
        return [.. named.Where(key => key.Collection == CountryKey.Collection).Select(key => key.Id).Distinct()];
    }

    /// <summary>The records that name a record, whoever may see them: nothing may be taken from under them.</summary>
    public IReadOnlyList<RecordKey> NamedBy(RecordKey key, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. All.SelectMany(collection =>
            snapshot[collection.Name].Index("references", collection.ReferencesOf)[key].Select(record => record.Key)).Distinct()];
    }
}
