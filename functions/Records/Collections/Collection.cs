using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>Describes a collection to the generic requests.</summary>
/// <remarks>Each collection derives one class from <see cref="TypedCollection{TRecord, TDerived}"/> and registers it.</remarks>
public abstract class Collection : CollectionFields, IVisibilityRules
{
    /// <summary>The collection's name in paths, for example <c>countries</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The form of ids, as the predicate of an error message.</summary>
    public virtual string IdRequirements => "must be lower-case letters, digits and single hyphens, at most 100 characters";

    /// <summary>
    /// A message why clients cannot write the records with the generic requests, and what to use instead; null if they can.
    /// </summary>
    public virtual string? WrittenOnlyBy => null;

    /// <summary>The lowest role that may read the records, whatever their classification.</summary>
    public virtual Role LeastReader => Role.Public;

    /// <inheritdoc/>
    public virtual Role LeastReaderOf(StoredRecord record) => LeastReader;

    /// <inheritdoc/>
    public virtual bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry) => true;

    /// <inheritdoc/>
    public virtual bool HasOwn(Sight sight, Snapshot registry) => false;

    /// <summary>Whether a state of a record hides the earlier ones from those who saw them. To a client that has read one it is an update then, although it reads no earlier one any more.</summary>
    public virtual bool HidesItsPast(StoredRecord record) => false;

    /// <summary>Whether the records are people's own settings and not facts. News, feeds and the latest changes leave them out.</summary>
    public virtual bool IsOfPeople => false;

    /// <summary>
    /// Whether people work on the records together: comment on them, and give them to one another. Everybody may read the collection then,
    /// so that the classification alone decides who sees what was written about a record.
    /// </summary>
    public virtual bool IsWorkedOn => false;

    /// <summary>The classification of a new record sent without one.</summary>
    public virtual Classification DefaultClassification => Classification.Public;

    /// <summary>
    /// Whether derived fields depend on records of any collection. Then the record's version does not cover them, and a GET never answers
    /// 304.
    /// </summary>
    public virtual bool IsRegistryWide => false;

    /// <summary>The rank of its records among equally good search results; lower comes first.</summary>
    public virtual int PlaceInSearch => int.MaxValue;

    /// <summary>The default order of lists, in the syntax of the parameter <c>sort</c>.</summary>
    public virtual string DefaultSort => "id";

    /// <summary>The filters of this collection, in addition to <see cref="CommonFilters"/>.</summary>
    public abstract IReadOnlyList<Filter> Filters { get; }

    /// <summary>Whether the client must send the id of a new record, because none can be generated.</summary>
    internal abstract bool IsIdSent { get; }

    /// <summary>The names of the members that <see cref="ShownOnce"/> returns.</summary>
    public virtual IReadOnlyList<string> ShownOnceMembers => [];

    /// <summary>The members that only the response to the creation of a record contains; null for none.</summary>
    /// <param name="record">The new record.</param>
    /// <param name="sent">The body of the request.</param>
    public virtual JObject? ShownOnce(StoredRecord record, JObject sent) => null;

    /// <summary>Whether a text has the form of an id of this collection.</summary>
    public virtual bool IsId(string id) => Slug.IsSlug(id);

    /// <summary>The closed vocabularies of the fields.</summary>
    public virtual IReadOnlyList<Vocabulary> Vocabularies => [];

    /// <summary>The codes, in order, that fields of a type may have where the owner's profile lists them; null for other types.</summary>
    public virtual IReadOnlyList<string>? CodesOf(Type type) => null;

    /// <summary>The title of a record, for timelines and messages; null for none.</summary>
    public abstract Values.Languages.LocalizedText? TitleOf(StoredRecord record);

    /// <summary>The names by which people may refer to a record instead of its id: its titles and other names.</summary>
    public virtual IEnumerable<string> NamesOf(StoredRecord record) => TitleOf(record)?.All ?? [];

    /// <summary>The record's classification.</summary>
    public abstract Classification ClassificationOf(StoredRecord record);

    /// <summary>The keys of the records that a record refers to.</summary>
    public abstract IEnumerable<RecordKey> ReferencesOf(StoredRecord record);

    /// <summary>
    /// The keys of the records that a record is about, whether they exist or not. A caller who may not see them may not see the record
    /// either.
    /// </summary>
    public virtual IEnumerable<RecordKey> SubjectsOf(StoredRecord record) => [];

    /// <summary>
    /// Whether the history of a record must not be hidden by a new record with its id. Then only an admin may create a record with the id
    /// of a deleted one; others restore the deleted one.
    /// </summary>
    public virtual bool KeepsItsPast => false;

    /// <summary>Whether records of the collection can belong to agencies.</summary>
    public virtual bool BelongsToAgencies => false;

    /// <summary>Whether accounts of agencies see the records that belong to their agencies although their role is below <see cref="LeastReader"/>.</summary>
    public virtual bool IsOpenToAgencies => false;

    /// <summary>The ids of the agencies whose accounts may see the record although it is internal.</summary>
    public virtual IEnumerable<string> AgenciesOf(StoredRecord record) => [];

    /// <summary>The keys of the records that these accounts may see together with it although they are internal.</summary>
    public virtual IEnumerable<RecordKey> SeenWith(StoredRecord record) => [];

    /// <summary>The ids of the agencies whose accounts may add files to the record.</summary>
    public virtual IEnumerable<string> ReportedBy(StoredRecord record) => [];

    /// <summary>
    /// The names of stored members that are internal although the record may be public. A caller who may not see them gets the record without them.
    /// </summary>
    public virtual IReadOnlyList<string> InternalMembers => [];

    /// <inheritdoc/>
    public bool HasInternalMembers => InternalMembers.Count > 0;

    /// <inheritdoc/>
    public IEnumerable<string> InternalMembersOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (InternalMembers.Count == 0)
            return [];
        var fields = record.ToJson();
        return InternalMembers.Where(fields.ContainsKey);
    }

    /// <summary>
    /// The names of lists that are absent when they have no item. If every item is hidden, the list is hidden too. The collection must not
    /// store an empty list.
    /// </summary>
    public virtual IReadOnlyList<string> AbsentWhenEmpty => [];

    /// <summary>
    /// The ids of a record's attachments that its other fields refer to, for example as evidence. They cannot be removed.
    /// </summary>
    public virtual IEnumerable<string> AttachmentsNamedBy(StoredRecord record) => [];

    /// <summary>The fields of a record that refer to other records.</summary>
    public abstract IEnumerable<Reference> ReferenceFieldsOf(StoredRecord record);

    /// <summary>The subset of <see cref="CollectionFields.ExpectedFields"/> that applies to this record.</summary>
    public virtual IReadOnlyList<string> ExpectedFieldsOf(StoredRecord record) => ExpectedFields;

    /// <summary>The keys of the records whose derived fields depend on a record.</summary>
    public abstract IEnumerable<RecordKey> DependentsOf(StoredRecord record);

    /// <summary>The record as <see cref="CollectionFields.StoredType"/>.</summary>
    public abstract object Typed(StoredRecord record);

    /// <summary>The derived fields as of the view's day, as <see cref="CollectionFields.DerivedType"/>.</summary>
    public abstract object DerivedOf(StoredRecord record, RegistryView view);

    /// <summary>Whether the record is valid on a day. Used only if the request has <c>asOf</c>.</summary>
    public abstract bool IsKnownOn(StoredRecord record, DateOnly day);

    /// <summary>Whether a turning day, such as the day of an expiry, has passed since the record was written.</summary>
    public abstract bool DerivedStateChangedSince(StoredRecord record, RegistryView view, DateOnly written);

    /// <summary>Whether derived members may have changed with time, without any write, since the record was written.</summary>
    public abstract bool HasAgedSince(StoredRecord record, RegistryView view, DateOnly written);

    /// <summary>Whether the id of a new record is that of a deleted one that the view's caller could see and may only restore.</summary>
    internal bool IsTakenByADeleted(RecordKey key, RegistryView view) =>
        KeepsItsPast && view.Role != Role.Admin && view.Snapshot[Name].DeletedBy(key.Id) is not null && !view.Hides(key);

    /// <summary>Checks the new state of a record and makes the body to store, or a refusal with every error.</summary>
    /// <param name="fields">The stored fields. A new record may have no id.</param>
    /// <param name="before">The current record; null for a new one.</param>
    /// <param name="view">The view in which references are looked up.</param>
    /// <param name="isUndo">Whether an older state is restored. Then the rules for changes of state do not apply.</param>
    /// <param name="deleted">The last state of a record that was deleted and is restored.</param>
    internal Checked Check(JObject fields, StoredRecord? before, RegistryView view, bool isUndo = false, StoredRecord? deleted = null)
    {
        // A restored older state keeps the members that a newer version of the app wrote into it.
        var read = Read(fields, before, isUndo ? (JObject)fields.DeepClone() : before?.ToJson());
        if (read.Refusal is not null)
            return read;
        var last = before ?? deleted;
        var faults = FaultsOf(read.Record!, last, view, isUndo);
        if (before is not null && !isUndo)
            faults = [.. faults, .. StepFaultsOf(read.Record!, before, view)];
        faults = [.. faults, .. SenderFaultsOf(read.Record!, last, view, isUndo)];
        return faults.Count == 0 ? read : Checked.Refused(Refusals.Invalid(faults));
    }

    /// <summary>The first half of <see cref="Check"/>: reads the fields, without regard to other records.</summary>
    /// <param name="fields">The fields; those that only a newer version of the app knows are removed from it.</param>
    /// <param name="before">The stored record; null for a new one.</param>
    /// <param name="stored">The stored fields, whose members of a newer version of the app the body keeps; null for a new record.</param>
    internal abstract Checked Read(JObject fields, StoredRecord? before, JObject? stored);

    /// <inheritdoc cref="Read(JObject, StoredRecord?, JObject?)"/>
    internal Checked Read(JObject fields, StoredRecord? before) => Read(fields, before, before?.ToJson());

    /// <summary>The second half of <see cref="Check"/>: the rules that a record breaks, given the other records of a view.</summary>
    /// <param name="record">The record.</param>
    /// <param name="before">The stored record; null for a new one.</param>
    /// <param name="view">The view with the other records.</param>
    /// <param name="isUndo">Whether an older state is restored. Then it may refer to records that the view hides.</param>
    internal abstract IReadOnlyList<FieldError> FaultsOf(Record record, StoredRecord? before, RegistryView view, bool isUndo = false);

    /// <summary>The rules for changes of state that a change of a record breaks.</summary>
    internal abstract IReadOnlyList<FieldError> StepFaultsOf(Record record, StoredRecord before, RegistryView view);

    /// <summary>The errors of fields that the view's caller may not send with the whole record, or not restore.</summary>
    internal abstract IReadOnlyList<FieldError> SenderFaultsOf(Record record, StoredRecord? before, RegistryView view, bool isUndo = false);
}
