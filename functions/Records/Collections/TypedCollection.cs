using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>A collection with one type for its stored and one for its derived fields.</summary>
/// <typeparam name="TRecord">The type of the stored fields.</typeparam>
/// <typeparam name="TDerived">The type of the derived fields; <see cref="Nothing"/> for none.</typeparam>
public abstract class TypedCollection<TRecord, TDerived> : Collection
    where TRecord : Record
    where TDerived : class
{
    /// <inheritdoc/>
    public sealed override Type StoredType => typeof(TRecord);

    /// <inheritdoc/>
    public sealed override Type DerivedType => typeof(TDerived);

    /// <inheritdoc/>
    public sealed override Classification ClassificationOf(StoredRecord record) => As(record).Classification;

    /// <inheritdoc/>
    public sealed override LocalizedText? TitleOf(StoredRecord record) => Title(As(record));

    /// <inheritdoc/>
    public sealed override IEnumerable<RecordKey> DependentsOf(StoredRecord record) => Dependents(As(record));

    /// <inheritdoc/>
    public sealed override object Typed(StoredRecord record) => As(record);

    /// <inheritdoc/>
    public sealed override object DerivedOf(StoredRecord record, RegistryView view) => Derived(As(record), view);

    /// <inheritdoc/>
    public sealed override bool IsKnownOn(StoredRecord record, DateOnly day) => IsKnownOn(As(record), day);

    /// <inheritdoc/>
    public sealed override bool DerivedStateChangedSince(StoredRecord record, RegistryView view, DateOnly written)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.AsOf > written && TurningDays(As(record), view).Any(day => day > written && day <= view.AsOf);
    }

    /// <inheritdoc/>
    public sealed override bool HasAgedSince(StoredRecord record, RegistryView view, DateOnly written)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.AsOf <= written)
            return false;
        return DerivedStateChangedSince(record, view, written) || !Derived(As(record), view).Equals(Derived(As(record), view.On(written)));
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<RecordKey> ReferencesOf(StoredRecord record) =>
        References(As(record)).Select(reference => reference.Key);

    /// <inheritdoc/>
    public sealed override IEnumerable<string> AttachmentsNamedBy(StoredRecord record) => AttachmentsNamedBy(As(record));

    /// <inheritdoc/>
    public sealed override IEnumerable<Reference> ReferenceFieldsOf(StoredRecord record) => References(As(record));

    /// <summary>The title of a record; null for none.</summary>
    protected abstract LocalizedText? Title(TRecord record);

    /// <summary>The derived fields as of the view's day. The type must compare by value.</summary>
    public abstract TDerived Derived(TRecord record, RegistryView view);

    /// <summary>The days on which derived fields may change. A day counts even if a later one reverses the change.</summary>
    protected virtual IEnumerable<DateOnly> TurningDays(TRecord record, RegistryView view) => [];

    /// <summary>The validation errors of a record, given the other records of a view.</summary>
    protected virtual IEnumerable<FieldError> Faults(TRecord record, TRecord? before, RegistryView view) => [];

    /// <summary>The errors of a change of state, for example a status transition that is not allowed.</summary>
    /// <remarks>They are not checked when an older state is restored.</remarks>
    protected virtual IEnumerable<FieldError> StepFaults(TRecord record, TRecord before, RegistryView view) => [];

    /// <summary>The errors of fields that the writer may not send with the whole record, because a special request adds them.</summary>
    /// <remarks>They are checked for creates, replacements, patches and imports, and not when an older state is restored.</remarks>
    protected virtual IEnumerable<FieldError> SenderFaults(TRecord record, TRecord? before, RegistryView view) => [];

    /// <summary>The errors of bringing an older state back, which only some writers may do.</summary>
    protected virtual IEnumerable<FieldError> UndoFaults(TRecord record, TRecord? before, RegistryView view) => [];

    /// <summary>Fills in computed fields before the record is written; <paramref name="before"/> is null for a new one.</summary>
    protected virtual TRecord Complete(TRecord record, TRecord? before) => record;

    /// <summary>The references of a record to other records.</summary>
    protected virtual IEnumerable<Reference> References(TRecord record) => [];

    /// <summary>The keys of the records whose derived fields depend on this one.</summary>
    protected virtual IEnumerable<RecordKey> Dependents(TRecord record) => [];

    /// <summary>The ids of the record's attachments that its other fields refer to.</summary>
    protected virtual IEnumerable<string> AttachmentsNamedBy(TRecord record) => [];

    /// <summary>The id of a new record sent without one; null if the client must send it.</summary>
    protected virtual string? MakeId(TRecord record) => Ids.New();

    /// <summary>Whether the record is valid on a day.</summary>
    protected virtual bool IsKnownOn(TRecord record, DateOnly day) => true;

    internal override bool IsIdSent => MakeId(FullBody.Stored(this).As<TRecord>()) is null;

    internal override Checked Read(JObject fields, StoredRecord? before, JObject? stored)
    {
        if (stored is not null)
            UnknownMembers.Take(fields, StoredType, stored);
        var hasId = fields["id"] is { Type: not JTokenType.Null };
        // An id may be derived from other fields, so those are read and checked first.
        var complete = hasId ? fields : new JObject(new JProperty("id", ""), fields.Properties().Where(field => field.Name != "id"));
        if (complete["classification"] is null && DefaultClassification != Classification.Public)
            complete = new JObject(complete.Properties().Append(new("classification", CodeName.Of(DefaultClassification))));
        if (!RecordJson.TryRead<TRecord>(complete, CodesOf, out var record, out var errors))
            return Checked.Refused(Refusals.Malformed(errors));
        if (!hasId)
        {
            if (MakeId(record) is not { } made)
                return Checked.Refused(Refusals.Malformed([new("/id", $"is required: {IdRequirements}")]));
            record = record with { Id = made };
        }

        record = SourceRules.Filled(Complete(record, before?.As<TRecord>()), before?.As<TRecord>());
        var touches = Dependents(record).Concat(before is null ? [] : Dependents(As(before))).Distinct().ToList();
        var body = RecordJson.ToBody(record);
        if (stored is not null)
            UnknownMembers.PutBack(body, StoredType, stored);
        return new(new(Name, record.Id), body, touches, null) { Record = record };
    }

    internal override IReadOnlyList<FieldError> FaultsOf(Record record, StoredRecord? before, RegistryView view, bool isUndo = false)
    {
        var typed = (TRecord)record;
        // The caller may not see a record that is already referred to. Keeping such a reference is not an error.
        var named = before is null ? [] : ReferencesOf(before).ToHashSet();
        return
        [
            .. CommonRules.Faults(this, typed),
            .. SourceRules.Faults(this, typed, References(typed)),
            .. Faults(typed, before?.As<TRecord>(), view),
            .. References(typed).Where(reference => view.Find(reference.Key) is null && !IsKept(reference.Key)).Select(Missing),
        ];

        bool IsKept(RecordKey key) => (isUndo || named.Contains(key)) && view.Snapshot.Find(key) is not null;
    }

    internal override IReadOnlyList<FieldError> StepFaultsOf(Record record, StoredRecord before, RegistryView view) =>
        [.. StepFaults((TRecord)record, before.As<TRecord>(), view)];

    internal override IReadOnlyList<FieldError> SenderFaultsOf(Record record, StoredRecord? before, RegistryView view, bool isUndo = false) =>
        [.. isUndo ? UndoFaults((TRecord)record, before?.As<TRecord>(), view) : SenderFaults((TRecord)record, before?.As<TRecord>(), view)];

    private static TRecord As(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.As<TRecord>();
    }

    private static FieldError Missing(Reference reference) =>
        new(reference.Pointer, $"refers to {reference.Key}, which does not exist");
}

/// <summary>The derived fields of a collection that has none.</summary>
public sealed record Nothing
{
    /// <summary>The only value.</summary>
    public static Nothing Value { get; } = new();
}
