using BangGiao.Json;
using BangGiao.Registry;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records;

/// <summary>What the generic requests need to know of a collection. A collection's folder derives one class from
/// <see cref="Collection{TRecord, TDerived}"/>; nothing else makes it reachable.</summary>
public abstract class Collection
{
    /// <summary>Its path name, for example <c>countries</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What ids look like, in a sentence for who sent another one.</summary>
    public virtual string IdRequirements => "must be lower-case letters, digits and single hyphens, at most 100 characters";

    /// <summary>The fields that are stored.</summary>
    public abstract FieldMap StoredFields { get; }

    /// <summary>The fields that are derived when a record is read.</summary>
    public abstract FieldMap DerivedFields { get; }

    /// <summary>The members that are derived: dotted paths, a whole object where all of it is.</summary>
    public virtual IReadOnlyList<string> DerivedPaths => [];

    /// <summary>How a list is sorted when nobody asks: as the parameter <c>sort</c>.</summary>
    public virtual string DefaultSort => "id";

    /// <summary>The filters beside the ones that every collection has.</summary>
    public abstract IReadOnlyList<Filter> Filters { get; }

    /// <summary>Whether an id is one of this collection.</summary>
    public virtual bool IsId(string id) => Slug.IsSlug(id);

    /// <summary>The closed vocabularies of its fields: name and enum.</summary>
    public virtual IReadOnlyList<Vocabulary> Vocabularies => [];

    /// <summary>The name of one record in English, for timelines and messages.</summary>
    public abstract Languages.LocalizedText? TitleOf(StoredRecord record);

    /// <summary>The record's classification.</summary>
    public abstract Classification ClassificationOf(StoredRecord record);

    /// <summary>The records that a record names.</summary>
    public abstract IEnumerable<RecordKey> ReferencesOf(StoredRecord record);

    /// <summary>The derived members as of the view's day: what is merged into the stored ones.</summary>
    public abstract JObject Derive(StoredRecord record, RegistryView view);

    /// <summary>Whether the record is a fact on the view's day; asked only when the client names a day.</summary>
    public abstract bool IsKnownOn(StoredRecord record, DateOnly day);

    /// <summary>Whether the passing of days, without any change, has altered derived members since the record was written.</summary>
    public abstract bool HasAgedSince(StoredRecord record, RegistryView view, DateOnly written);

    /// <summary>Makes a body of what was sent for a new state of a record, or names every fault.</summary>
    /// <param name="fields">The stored fields; the id may be missing for a new record.</param>
    /// <param name="before">The record as it is; null for a new one.</param>
    /// <param name="view">The registry that references are looked up in.</param>
    internal abstract Checked Check(JObject fields, StoredRecord? before, RegistryView view);
}

/// <summary>A body that was checked: its key, its stored form and what it touches; or why it is none.</summary>
internal sealed record Checked(RecordKey Key, JObject? Body, IReadOnlyList<RecordKey> Touches, Refusal? Refusal)
{
    public static Checked Refused(Refusal refusal) => new(default, null, [], refusal);
}
