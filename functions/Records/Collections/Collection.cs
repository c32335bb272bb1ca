using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>What the generic requests need to know of a collection. A collection's folder derives one class from
/// <see cref="TypedCollection{TRecord, TDerived}"/>; nothing else makes it reachable.</summary>
public abstract class Collection : IVisibilityRules
{
    /// <summary>Its path name, for example <c>countries</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What ids look like, in a sentence for who sent another one.</summary>
    public virtual string IdRequirements => "must be lower-case letters, digits and single hyphens, at most 100 characters";

    /// <summary>The C# type of what is stored.</summary>
    public abstract Type StoredType { get; }

    /// <summary>The C# type of what is derived when a record is read.</summary>
    public abstract Type DerivedType { get; }

    /// <summary>The fields that are stored.</summary>
    public FieldMap StoredFields => FieldMap.Of(StoredType);

    /// <summary>The fields that are derived.</summary>
    public FieldMap DerivedFields => FieldMap.Of(DerivedType);

    /// <summary>Every field and branch of a record as clients see it.</summary>
    public IEnumerable<string> FieldNames => StoredFields.Paths.Where(IsReadable).Concat(DerivedFields.Paths).Append("version").Distinct();

    /// <summary>The fields that have an order.</summary>
    public IEnumerable<string> SortableFieldNames =>
        StoredFields.Fields.Where(stored => IsReadable(stored.Path)).Concat(DerivedFields.Fields)
            .Where(HasOrder).Select(sortable => sortable.Path).Append("version");

    /// <summary>Whether a field has an order.</summary>
    internal static bool HasOrder(Field field) => field.Kind is not (FieldKind.Json or FieldKind.TextList);

    /// <summary>The members that are derived: dotted paths, a whole object where all of it is.</summary>
    public virtual IReadOnlyList<string> DerivedPaths => [];

    /// <summary>The stored members that requests of their own write, as <c>POST …/close</c> writes a status: names of the record's own members.</summary>
    public virtual IReadOnlyList<string> KeptMembers => [];

    /// <summary>The stored members that a client may send and nobody reads: names of the record's own members.</summary>
    /// <remarks>
    /// They are in no representation, list, search, history, feed or export. A PUT that leaves one out keeps it, and one that says null
    /// removes it, as a PATCH does. What is stored of them is for the collection to seal: the log never forgets.
    /// </remarks>
    public virtual IReadOnlyList<string> WriteOnlyMembers => [];

    /// <summary>Why clients do not write its records by the generic requests, and what they can do instead; null when they do.</summary>
    public virtual string? WrittenOnlyBy => null;

    /// <summary>The least role that sees its records at all, whatever they are classified as.</summary>
    public virtual Role LeastReader => Role.Public;

    /// <summary>The classification of a new record that was sent without one.</summary>
    public virtual Classification DefaultClassification => Classification.Public;

    /// <summary>The derived members that move on without a change of the record, with every day or with other records: names of <see cref="DerivedPaths"/>.</summary>
    /// <remarks>Who sends a record back as it was read is not told that they say something else by then.</remarks>
    public virtual IReadOnlyList<string> MovingPaths => [];

    /// <summary>Whether derived fields rest on records of all sorts, so that a record's version says nothing of them and no 304 is answered.</summary>
    public virtual bool IsRegistryWide => false;

    /// <summary>Where its records stand among equally good answers of a search: those with low numbers first.</summary>
    public virtual int PlaceInSearch => int.MaxValue;

    /// <summary>How a list is sorted when nobody asks: as the parameter <c>sort</c>.</summary>
    public virtual string DefaultSort => "id";

    /// <summary>The filters beside the ones that every collection has.</summary>
    public abstract IReadOnlyList<Filter> Filters { get; }

    /// <summary>The columns of a table of records as clients see them: all, or those below the given fields.</summary>
    public IReadOnlyList<Field> Columns(IReadOnlyList<FieldPath>? fields)
    {
        var all = StoredFields.Columns.Where(column => IsReadable(column.Path)).Concat(DerivedFields.Columns).Append(new("version", FieldKind.Integer, typeof(long)));
        return fields is null ? [.. all] : [.. fields.SelectMany(field => all.Where(column => IsIn(column.Path, field.ToString()))).Distinct()];

        static bool IsIn(string column, string field) => column == field || column.StartsWith(field + ".", StringComparison.Ordinal);
    }

    /// <summary>Whether a path names a field or branch of a record as clients see it.</summary>
    public bool HasField(string path) => (StoredFields.Contains(path) && IsReadable(path)) || DerivedFields.Contains(path) || path == "version";

    /// <summary>Takes out of a record's fields what nobody reads.</summary>
    public void HideWriteOnly(JObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var member in WriteOnlyMembers)
            fields.Remove(member);
    }

    /// <summary>Whether a new record's id has to be sent, since none can be made.</summary>
    internal abstract bool IsIdSent { get; }

    /// <summary>The members that <see cref="ShownOnce"/> shows.</summary>
    public virtual IReadOnlyList<string> ShownOnceMembers => [];

    /// <summary>What is shown of a new record in the answer to its creation, and never again; null for nothing.</summary>
    /// <param name="record">The new record.</param>
    /// <param name="sent">What was sent for it.</param>
    public virtual JObject? ShownOnce(StoredRecord record, JObject sent) => null;

    /// <summary>Whether an id is one of this collection.</summary>
    public virtual bool IsId(string id) => Slug.IsSlug(id);

    /// <summary>The closed vocabularies of its fields: name and enum.</summary>
    public virtual IReadOnlyList<Vocabulary> Vocabularies => [];

    /// <summary>The name of one record in English, for timelines and messages.</summary>
    public abstract Values.Languages.LocalizedText? TitleOf(StoredRecord record);

    /// <summary>The record's classification.</summary>
    public abstract Classification ClassificationOf(StoredRecord record);

    /// <summary>The records that a record names.</summary>
    public abstract IEnumerable<RecordKey> ReferencesOf(StoredRecord record);

    /// <summary>The records that a record is about, there or not: who may not know of them does not see it either.</summary>
    public virtual IEnumerable<RecordKey> SubjectsOf(StoredRecord record) => [];

    /// <summary>The ids of a record's attachments that its other fields name (as evidence, say): they cannot be removed while they are.</summary>
    public virtual IEnumerable<string> AttachmentsNamedBy(StoredRecord record) => [];

    /// <summary>The fields of a record that name other records.</summary>
    public abstract IEnumerable<Reference> ReferenceFieldsOf(StoredRecord record);

    /// <summary>The optional stored fields that a complete record has, as dotted paths; those of lists must not be empty.</summary>
    public virtual IReadOnlyList<string> ExpectedFields => [];

    /// <summary>Those of <see cref="ExpectedFields"/> that this very record can have.</summary>
    public virtual IReadOnlyList<string> ExpectedFieldsOf(StoredRecord record) => ExpectedFields;

    /// <summary>The records whose derived fields rest on a record.</summary>
    public abstract IEnumerable<RecordKey> DependentsOf(StoredRecord record);

    /// <summary>The record as its C# type, which <see cref="StoredFields"/> describes.</summary>
    public abstract object Typed(StoredRecord record);

    /// <summary>The derived fields as of the view's day, of the type that <see cref="DerivedFields"/> describes.</summary>
    public abstract object DerivedOf(StoredRecord record, RegistryView view);

    /// <summary>Whether the record is a fact on the view's day; asked only when the client names a day.</summary>
    public abstract bool IsKnownOn(StoredRecord record, DateOnly day);

    /// <summary>Whether a day has passed since the record was written on which what it says becomes something else, as on the day of an expiry.</summary>
    public abstract bool DerivedStateChangedSince(StoredRecord record, RegistryView view, DateOnly written);

    /// <summary>Whether the passing of days, without any change, may have altered derived members since the record was written.</summary>
    public abstract bool HasAgedSince(StoredRecord record, RegistryView view, DateOnly written);

    /// <summary>Makes a body of what was sent for a new state of a record, or names every fault.</summary>
    /// <param name="fields">The stored fields; the id may be missing for a new record.</param>
    /// <param name="before">The record as it is; null for a new one.</param>
    /// <param name="view">The registry that references are looked up in.</param>
    /// <param name="isUndo">Whether the new state is one that the record had before: it is held to no rule of how states follow each other.</param>
    internal Checked Check(JObject fields, StoredRecord? before, RegistryView view, bool isUndo = false)
    {
        var read = Read(fields, before);
        if (read.Refusal is not null)
            return read;
        var faults = FaultsOf(read.Record!, before, view, isUndo);
        if (before is not null && !isUndo)
            faults = [.. faults, .. StepFaultsOf(read.Record!, before, view)];
        return faults.Count == 0 ? read : Checked.Refused(Refusals.Invalid(faults));
    }

    /// <summary>The first half of <see cref="Check"/>: the form of what was sent, which depends on no other record.</summary>
    internal abstract Checked Read(JObject fields, StoredRecord? before);

    /// <summary>The second half of <see cref="Check"/>: every rule that a record breaks beside the others of a view.</summary>
    /// <param name="record">The record.</param>
    /// <param name="before">The record as it is stored; null for a new one.</param>
    /// <param name="view">The others.</param>
    /// <param name="isUndo">Whether the record was so before: what it names then, and the view hides, it may name again.</param>
    internal abstract IReadOnlyList<FieldError> FaultsOf(Record record, StoredRecord? before, RegistryView view, bool isUndo = false);

    /// <summary>Every rule of how states follow each other that a change of a record breaks.</summary>
    internal abstract IReadOnlyList<FieldError> StepFaultsOf(Record record, StoredRecord before, RegistryView view);

    private bool IsReadable(string path) => WriteOnlyMembers.Count == 0 || !WriteOnlyMembers.Contains(path.Split('.', 2)[0]);
}

/// <summary>A body that was checked: its key, its stored form and what it touches; or why it is none.</summary>
internal sealed record Checked(RecordKey Key, JObject? Body, IReadOnlyList<RecordKey> Dependents, Refusal? Refusal)
{
    /// <summary>The body as its collection's type.</summary>
    public Record? Record { get; init; }

    public static Checked Refused(Refusal refusal) => new(default, null, [], refusal);
}
