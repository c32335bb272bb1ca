using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Collections;

/// <summary>All collections of the registry, by name.</summary>
public sealed class CollectionRegistry(IEnumerable<Collection> collections, OwnerState owner) : VisibilityTable(collections, owner)
{
    /// <summary>The collections, ordered by name.</summary>
    public IEnumerable<Collection> All => Rules.Cast<Collection>();

    /// <summary>Finds the collection with this name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Collection? collection)
    {
        collection = TryFindRules(name, out var rules) ? (Collection)rules : null;
        return collection is not null;
    }

    /// <summary>The collection of a stored record.</summary>
    public Collection Of(StoredRecord record) => (Collection)RulesOf(record);

    /// <summary>The least classification of what people write beside a record: internal, or as classified as the record.</summary>
    public Classification LeastBeside(StoredRecord record) => ClassificationOf(record) is var has && has > Classification.Internal ? has : Classification.Internal;

    /// <summary>The ids of the countries that a record refers to; for a country, also its own id.</summary>
    /// <remarks>The registry's own country is not included.</remarks>
    public IReadOnlyList<string> CountriesOf(StoredRecord record)
    {
        var named = Of(record).ReferencesOf(record).Prepend(record.Key);
        return [.. named.Where(key => key.Collection == CountryKey.Collection).Select(key => key.Id).Distinct()];
    }

    /// <summary>
    /// The keys of all records that refer to a record, including hidden ones. A record that is referred to cannot be deleted.
    /// </summary>
    public IReadOnlyList<RecordKey> NamedBy(RecordKey key, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. All.SelectMany(collection =>
            snapshot[collection.Name].Index("references", collection.ReferencesOf)[key].Select(record => record.Key)).Distinct()];
    }
}
