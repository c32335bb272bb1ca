using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>A collection of one record type.</summary>
/// <typeparam name="TRecord">What is stored.</typeparam>
/// <typeparam name="TDerived">What is derived; <see cref="Nothing"/> for nothing.</typeparam>
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

    /// <summary>What people call a record.</summary>
    protected abstract LocalizedText? Title(TRecord record);

    /// <summary>The derived fields as of the view's day. A record type, so that equal means equal.</summary>
    public abstract TDerived Derived(TRecord record, RegistryView view);

    /// <summary>The days on which derived fields may become others: also what has changed and changed back counts.</summary>
    protected virtual IEnumerable<DateOnly> TurningDays(TRecord record, RegistryView view) => [];

    /// <summary>Each rule that a record breaks, with the field that breaks it.</summary>
    protected virtual IEnumerable<FieldError> Faults(TRecord record, TRecord? before, RegistryView view) => [];

    /// <summary>Each rule of how states follow each other that a change breaks: which status may come after which, what is only added to.</summary>
    /// <remarks>Who brings an older state back, after a mistake, is not held to them.</remarks>
    protected virtual IEnumerable<FieldError> StepFaults(TRecord record, TRecord before, RegistryView view) => [];

    /// <summary>The record with what is judged or filled in when it is written; <paramref name="before"/> is null for a new one.</summary>
    protected virtual TRecord Complete(TRecord record, TRecord? before) => record;

    /// <summary>The records that a record names, each with the field that does.</summary>
    protected virtual IEnumerable<Reference> References(TRecord record) => [];

    /// <summary>The records whose derived fields rest on this one.</summary>
    protected virtual IEnumerable<RecordKey> Dependents(TRecord record) => [];

    /// <summary>The ids of the record's attachments that its other fields name.</summary>
    protected virtual IEnumerable<string> AttachmentsNamedBy(TRecord record) => [];

    /// <summary>The id of a new record that was sent without one; null when it has to be sent.</summary>
    protected virtual string? MakeId(TRecord record) => Ids.New();

    /// <summary>Whether the record is a fact on that day.</summary>
    protected virtual bool IsKnownOn(TRecord record, DateOnly day) => true;

    internal override bool IsIdSent => MakeId(FullBody.Stored(this).As<TRecord>()) is null;

    internal override Checked Read(JObject fields, StoredRecord? before)
    {
        var hasId = fields["id"] is { Type: not JTokenType.Null };
        // An id that is made of the other fields can be made when they are known to be good.
        var complete = hasId ? fields : new JObject(new JProperty("id", ""), fields.Properties().Where(field => field.Name != "id"));
        if (complete["classification"] is null && DefaultClassification != Classification.Public)
            complete = new JObject(complete.Properties().Append(new("classification", CodeName.Of(DefaultClassification))));
        if (!RecordJson.TryRead<TRecord>(complete, out var record, out var errors))
            return Checked.Refused(Refusals.Malformed(errors));
        if (!hasId)
        {
            if (MakeId(record) is not { } made)
                return Checked.Refused(Refusals.Malformed([new("/id", $"is required: {IdRequirements}")]));
            record = record with { Id = made };
        }

        record = Complete(record, before?.As<TRecord>());
        var touches = Dependents(record).Concat(before is null ? [] : Dependents(As(before))).Distinct().ToList();
        return new(new(Name, record.Id), RecordJson.ToBody(record), touches, null) { Record = record };
    }

    internal override IReadOnlyList<FieldError> FaultsOf(Record record, StoredRecord? before, RegistryView view, bool isUndo = false)
    {
        var typed = (TRecord)record;
        // What a record named already may be hidden from who changes something else of it: that is no fault of his.
        var named = before is null ? [] : ReferencesOf(before).ToHashSet();
        return
        [
            .. CommonRules.Faults(this, typed),
            .. Faults(typed, before?.As<TRecord>(), view),
            .. References(typed).Where(reference => view.Find(reference.Key) is null && !IsKept(reference.Key)).Select(Missing),
        ];

        bool IsKept(RecordKey key) => (isUndo || named.Contains(key)) && view.Snapshot.Find(key) is not null;
    }

    internal override IReadOnlyList<FieldError> StepFaultsOf(Record record, StoredRecord before, RegistryView view) =>
        [.. StepFaults((TRecord)record, before.As<TRecord>(), view)];

    private static TRecord As(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.As<TRecord>();
    }

    private static FieldError Missing(Reference reference) =>
        new(reference.Pointer, $"names {reference.Key}, and there is no such record");
}

/// <summary>Nothing is derived.</summary>
public sealed record Nothing
{
    /// <summary>The only value.</summary>
    public static Nothing Value { get; } = new();
}
