using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Json;
using BangGiao.Values.Texts;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>Finds the record of each row, computes its next state, and checks all that does not depend on other rows' records.</summary>
internal sealed class RowDrafting(Collection collection, RegistryView now, long? unchangedSince, DuplicateChoice duplicates)
{
    private readonly Dictionary<string, int> _likeLines = new(StringComparer.Ordinal);
    private readonly List<LikelyDuplicate> _found = [];

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>The rows that look like records or like each other.</summary>
    public IReadOnlyList<LikelyDuplicate> Found => _found;

    public RowDraft Draft(ImportRow row)
    {
        var before = row.Id is { } given ? Stored(new(collection.Name, given)) : null;
        var made = Make(row, before);
        // A generated id may belong to an existing record. Then the row updates that record.
        if (row.Id is null && made.Refusal is null && Stored(made.Key) is { } same)
            made = Make(row, before = same);
        var like = before is null && row.Id is null && made.Record is not null ? Like(row, made) : null;
        if (like is { Id: { } id } && duplicates == DuplicateChoice.Update)
            made = Make(row, before = Stored(new(collection.Name, id)));
        else if (like is not null && duplicates == DuplicateChoice.Skip)
            return new(row) { Made = made, After = like.Id is null ? null : Stored(new(collection.Name, like.Id)) };

        var text = made.Body is null ? null : RecordJson.Write(made.Body);
        var draft = new RowDraft(row)
        {
            Before = before,
            Made = made,
            After = text is null ? null : new(made.Key, before?.Sequence ?? 0, before?.DependencyVersion ?? 0, text),
            IsChange = text is not null && !IsSame(before, made.Body!, text),
        };
        CheckPlace(draft);
        if (like is not null && (duplicates == DuplicateChoice.Refuse || (duplicates == DuplicateChoice.Update && like.Id is null)))
            draft.Add(new FieldError("", like.Fault));
        if (draft.IsChange)
            draft.Add([.. MisreadTexts.Faults(before is null ? made.Body! : MergePatch.Diff(before.ToJson(), made.Body!), ["id"])]);
        if (made.Refusal is not null)
            draft.Add(made.Refusal.Errors);
        if (draft.IsChange)
            CheckChange(draft, text!);
        return draft;
    }

    private LikelyDuplicate? Like(ImportRow row, Checked made)
    {
        var record = new StoredRecord(made.Key, 0, 0, RecordJson.Write(made.Body!));
        var keys = Likeness.KeysOf(collection, record);
        LikelyDuplicate? like = null;
        if (Likeness.Find(collection, record, now) is { } other)
            like = new(row.Line, other.Key.Id, collection.TitleOf(other), null);
        else if (keys.FirstOrDefault(_likeLines.ContainsKey) is { } key)
            like = new(row.Line, null, collection.TitleOf(record), _likeLines[key]);
        foreach (var own in keys)
            _likeLines.TryAdd(own, row.Line);
        if (like is not null)
            _found.Add(like);
        return like;
    }

    // The stored record if the caller may see it, unredacted, so that fields the caller may not see are kept.
    private StoredRecord? Stored(RecordKey key) => now.Find(key) is null ? null : now.Snapshot.Find(key);

    private Checked Make(ImportRow row, StoredRecord? before)
    {
        var fields = row.ApplyTo(before?.ToJson() ?? []);
        if (before is not null)
            HiddenReferences.PutBack(fields, before.ToJson(), collection.ReferenceFieldsOf(before).Where(reference => now.Hides(reference.Key)));
        if (before is null)
            ReadOnlyFields.AddPlaceholderStamps(fields);
        else
            fields["id"] = before.Key.Id;
        return collection.Read(fields, before);
    }

    private void CheckPlace(RowDraft draft)
    {
        if ((draft.Row.Id ?? draft.After?.Key.Id) is not { } id)
            return;
        if (!_lines.TryAdd(id, draft.Row.Line))
            Displace($"is already the id of the row on line {_lines[id]}");
        else if (draft.Before is null && now.Snapshot.Find(new(collection.Name, id)) is not null)
            Displace("belongs to a record that you may not see; choose a different id");
        else if (draft.Before is null && collection.IsTakenByADeleted(new(collection.Name, id), now))
            Displace($"belongs to a record that was deleted: POST {collection.Name}/{id}/restore restores it; only an admin makes a new one with this id");

        void Displace(string detail)
        {
            draft.IsPlaced = false;
            draft.Add(new FieldError("/id", detail));
        }
    }

    private void CheckChange(RowDraft draft, string text)
    {
        if (!BodyText.Fits(text))
            draft.Add(new FieldError("", $"is larger than {BodyText.Limit}; shorten it, or add the long text as an attachment"));
        if (draft.Row.Version is { } version && VersionFault(version, draft) is { } fault)
            draft.Add(new FieldError("/version", fault));
        else if (unchangedSince is { } since && ChangedSince(since, draft) is { } change)
            draft.Add(new FieldError("", change));
    }

    private string? ChangedSince(long since, RowDraft draft)
    {
        if (draft.Before is { } before)
            return before.Sequence > since ? $"concerns a record that was changed since version {since} and now has version {before.Version}; run the dry run again" : null;
        return DeletionOf(draft) is { } deleted && deleted > since
            ? $"concerns a record that was deleted since version {since}, by change {deleted}; run the dry run again"
            : null;
    }

    private long? DeletionOf(RowDraft draft) =>
        now.Hides(draft.Made.Key) ? null : now.Snapshot[collection.Name].DeletedBy(draft.Made.Key.Id);

    // Before.Sequence is the last change of the record itself. Later versions come from changes of other records and do not conflict.
    private string? VersionFault(JToken given, RowDraft draft)
    {
        if (given is not JValue { Value: long version })
            return "must be a whole number";
        if (draft.Before is { } before)
        {
            return before.Sequence > version ? $"is out of date: the record was changed since version {version} and now has version {before.Version}"
                : before.Version < version ? $"is higher than the record's current version {before.Version}"
                : null;
        }
        return DeletionOf(draft) is { } deleted && deleted > version
            ? $"is out of date: the record was deleted since version {version}, by change {deleted}; remove the version to create the record again"
            : null;
    }

    private static bool IsSame(StoredRecord? before, JObject body, string text) =>
        before is not null && (before.Body == text || JToken.DeepEquals(before.ToJson(), body));
}
