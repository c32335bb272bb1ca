using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Writing;

/// <summary>Decides writes of one record on a snapshot. The methods are pure functions, without HTTP or storage.</summary>
public sealed class RecordDecisions(CollectionRegistry collections, Snapshot snapshot, RegistryView view, Precondition precondition)
{
    private static readonly string[] Kept = ["attachments", "createdAt", "createdBy", "updatedAt", "updatedBy"];

    /// <summary>The caller's view of the snapshot.</summary>
    public RegistryView View => view;

    /// <summary>
    /// The same decisions with the ministry's sight, for a change that was already restricted to the caller's rights. The caller need not
    /// see all records that it is checked against.
    /// </summary>
    public RecordDecisions ForTheMinistry() => new(collections, snapshot, view.OfTheMinistry(), precondition);

    /// <summary>Whether the decisions are made on a successor of a snapshot, and not on an earlier state that storage went back to.</summary>
    public bool IsOn(Snapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return snapshot.Lineage == earlier.Lineage;
    }

    /// <summary>Creates a record.</summary>
    public WriteDecision Create(Collection collection, JObject sent) => Create(collection, sent, isOver: false);

    /// <summary>Creates a record whose id is made from its subject. It replaces a record that the caller does not see, because a refusal would reveal that record.</summary>
    public WriteDecision CreateOver(Collection collection, JObject sent) => Create(collection, sent, isOver: true);

    private WriteDecision Create(Collection collection, JObject sent, bool isOver)
    {
        var fields = (JObject)sent.DeepClone();
        var faults = ReadOnlyFields.Remove(collection, fields, current: null);
        ReadOnlyFields.AddPlaceholderStamps(fields);

        var made = collection.Check(fields, null, view);
        if ((Malformed(faults, made) ?? made.Refusal ?? MayWrite(made.Body!)) is { } refusal)
            return WriteDecision.Refuse(refusal);
        if (snapshot.Find(made.Key) is { } taken)
        {
            if (isOver && !view.Sees(taken))
                return WriteDecision.Write(new PlannedChange(made.Key, Operation.Update, made.Body, made.Dependents));
            return WriteDecision.Refuse(Refusals.Exists(made.Key, view.Sees(taken) ? taken.Version : null));
        }
        if (collection.IsTakenByADeleted(made.Key, view))
            return WriteDecision.Refuse(Refusals.HasAPast(made.Key));
        return WriteDecision.Write(new PlannedChange(made.Key, Operation.Create, made.Body, made.Dependents));
    }

    /// <summary>Replaces a record; with If-None-Match: * creates it.</summary>
    public WriteDecision Replace(Collection collection, string id, JObject sent)
    {
        var key = new RecordKey(collection.Name, id);
        if (sent["id"] is { } named && (string?)(named as JValue) != id)
            return WriteDecision.Refuse(Refusals.Malformed([new("/id", $"must be {id}, as in the path")]));
        if (precondition.MustNotExist)
        {
            if (view.Find(key) is { } there)
                return WriteDecision.Refuse(Refusals.Stale(key, there.Version));
            var created = (JObject)sent.DeepClone();
            created["id"] = id;
            return Create(collection, created);
        }
        return Change(collection, key, Removes(sent), (before, representation) =>
        {
            var fields = (JObject)sent.DeepClone();
            var faults = ReadOnlyFields.Remove(collection, fields, representation);
            fields["id"] = id;
            return (fields, faults);
        });
    }

    /// <summary>Changes a record with a merge patch (RFC 7396).</summary>
    public WriteDecision Patch(Collection collection, string id, JObject sent) =>
        Change(collection, new(collection.Name, id), Removes(sent), (before, representation) =>
        {
            var patch = (JObject)sent.DeepClone();
            var faults = ReadOnlyFields.Remove(collection, patch, representation);
            if (patch["id"] is { } named && (string?)(named as JValue) != id)
                faults.Add(new("/id", "cannot be changed"));
            patch.Remove("id");
            return (MergePatch.Apply(before, patch), faults);
        });

    /// <summary>Changes stored fields that clients cannot write directly, without checking the record's rules.</summary>
    /// <param name="key">The record.</param>
    /// <param name="edit">Changes the given fields, or returns a refusal.</param>
    public WriteDecision Edit(RecordKey key, Func<JObject, Refusal?> edit) => Edit(key, (_, fields) => edit(fields));

    /// <summary>Changes stored fields that clients cannot write directly, without checking the record's rules.</summary>
    /// <param name="key">The record.</param>
    /// <param name="edit">Changes the fields of the given record, or returns a refusal.</param>
    public WriteDecision Edit(RecordKey key, Func<StoredRecord, JObject, Refusal?> edit)
    {
        if (Refused(key, required: false, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        var fields = before!.ToJson();
        if (edit(before, fields) is { } refused)
            return WriteDecision.Refuse(refused);
        var touches = collections.Of(before).DependentsOf(before).ToList();
        return JToken.DeepEquals(fields, before.ToJson())
            ? WriteDecision.Write()
            : WriteDecision.Write(new PlannedChange(key, Operation.Update, fields, touches));
    }

    /// <summary>Changes a record with a special request, and checks the rules of its collection.</summary>
    /// <param name="key">The record.</param>
    /// <param name="amendment">The change, and the mapping of errors.</param>
    public WriteDecision Amend(RecordKey key, Amendment amendment)
    {
        if (Refused(key, required: false, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        var fields = before!.ToJson();
        if (amendment.Edit(before, fields, view) is { } refused)
            return WriteDecision.Refuse(refused);
        var collection = collections.Of(before);
        var made = collection.Read(fields, before);
        if (made.Refusal is { } malformed)
            return WriteDecision.Refuse(malformed);
        var faults = collection.FaultsOf(made.Record!, before, view).Concat(collection.StepFaultsOf(made.Record!, before, view))
            .Select(fault => amendment.Locate(before, fault)).OfType<FieldError>().ToList();
        if (faults.Count > 0)
            return WriteDecision.Refuse(Refusals.Invalid(faults));
        return JToken.DeepEquals(made.Body, before.ToJson())
            ? WriteDecision.Write()
            : WriteDecision.Write(new PlannedChange(key, Operation.Update, made.Body, made.Dependents));
    }

    /// <summary>Deletes a record, unless other records refer to it.</summary>
    public WriteDecision Delete(Collection collection, string id)
    {
        var key = new RecordKey(collection.Name, id);
        if (Refused(key, required: true, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        var namedBy = collections.NamedBy(key, snapshot);
        if (namedBy.Count > 0)
            return WriteDecision.Refuse(Refusals.StillNamed(key, [.. namedBy.Where(other => view.Find(other) is not null)]));
        return WriteDecision.Write(new PlannedChange(key, Operation.Delete, null, [.. collection.DependentsOf(before!)]));
    }

    /// <summary>Restores a deleted record, or a record's state at an older version of the registry.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="version">The requested version; null to restore a deleted record.</param>
    /// <param name="then">The record's last change up to that version; null when there is none.</param>
    /// <param name="last">The record's last change that is not a deletion; null when there is none.</param>
    public WriteDecision Restore(Collection collection, string id, long? version, Change? then, Change? last)
    {
        var key = new RecordKey(collection.Name, id);
        var before = snapshot.Find(key);
        // A hidden state gets the same answer as one that never existed.
        if (before is not null && !view.Sees(before))
            return WriteDecision.Refuse(Refusals.NotFound(key));
        if (then?.Body is null || !view.Sees(then))
            return WriteDecision.Refuse(before is not null && version is { } asked ? Refusals.WasNotThere(key, asked) : Refusals.NotFound(key));
        if (before is not null && version is null)
            return WriteDecision.Refuse(Refusals.IsThere(key, before.Version));
        if (before is not null && !precondition.Holds(before.Version))
            return WriteDecision.Refuse(Refusals.Stale(key, before.Version));
        // A state that may not be undone cannot be undone by deleting the record first either.
        var made = collection.Check(RecordJson.Parse(then.Body), before, view, isUndo: true, last?.Body is { } body ? new(key, last.Version, 0, body) : null);
        return Plan(Operation.Restore, made, before);
    }

    private WriteDecision Change(
        Collection collection, RecordKey key, Func<string, bool> removes, Func<JObject, JObject, (JObject Fields, List<FieldError> Faults)> change)
    {
        if (Refused(key, required: true, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        var stored = before!.ToJson();
        var (fields, faults) = change(stored, Representation.Of(collection, view.Find(key)!, view));
        HiddenReferences.PutBack(fields, before.ToJson(), collection.ReferenceFieldsOf(before).Where(reference => view.Hides(reference.Key)));
        // Clients cannot read write-only members: a missing one is kept, and null removes it.
        foreach (var name in collection.WriteOnlyMembers.Where(name => !fields.ContainsKey(name) && !removes(name)))
        {
            if (stored[name] is { } unread)
                fields[name] = unread;
        }
        foreach (var name in Kept.Concat(collection.KeptMembers))
        {
            if (stored[name] is { } kept)
                fields[name] = kept;
            else
                fields.Remove(name);
        }
        return Plan(Operation.Update, collection.Check(fields, before, view), before, faults);
    }

    private static Func<string, bool> Removes(JObject sent) => name => sent[name] is { Type: JTokenType.Null };

    private WriteDecision Plan(Operation operation, Checked made, StoredRecord? before, params IReadOnlyList<FieldError> faults)
    {
        if ((Malformed(faults, made) ?? made.Refusal ?? MayWrite(made.Body!)) is { } refusal)
            return WriteDecision.Refuse(refusal);
        return before is not null && JToken.DeepEquals(made.Body, before.ToJson())
            ? WriteDecision.Write()
            : WriteDecision.Write(new PlannedChange(made.Key, operation, made.Body, made.Dependents));
    }

    private Refusal? Refused(RecordKey key, bool required, out StoredRecord? before)
    {
        // The write is based on the unredacted record, so that fields the caller may not see are kept.
        before = view.Find(key) is null ? null : snapshot.Find(key);
        if (before is null)
            return Refusals.NotFound(key);
        if (precondition.MustNotExist)
            return Refusals.Stale(key, before.Version);
        if (required && !precondition.IsGiven)
            return Refusals.PreconditionMissing(key, before.Version);
        return precondition.Holds(before.Version) ? null : Refusals.Stale(key, before.Version);
    }

    // Reports all syntax errors together. Rules are checked only when there are none.
    private static Refusal? Malformed(IReadOnlyList<FieldError> readOnly, Checked made)
    {
        if (readOnly.Count == 0)
            return null;
        var others = made.Refusal is { Kind: RefusalKind.Malformed } malformed ? malformed.Errors : [];
        return Refusals.Malformed([.. readOnly, .. others]);
    }

    private Refusal? MayWrite(JObject body) =>
        CodeName.TryParse<Classification>((string?)body["classification"], out var classification) && classification > view.Clearance
            ? new(RefusalKind.Forbidden, $"Writing records classified as {CodeName.Of(classification)} requires the right to read them.")
            : null;
}
