using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.ImportExport;

/// <summary>What a file comes to on a snapshot of the registry. Pure: knows neither HTTP nor storage.</summary>
/// <remarks>
/// Rules and references are judged on the registry as it would be with every row in it, so the order of rows does not matter:
/// a row may name a record that a later one brings, and two rows that contradict each other are both found.
/// </remarks>
/// <param name="collection">The collection.</param>
/// <param name="file">The file.</param>
/// <param name="open">Opens the view of who imports.</param>
public sealed class ImportPlan(Collection collection, ImportFile file, Func<Snapshot, RegistryView> open)
{
    /// <summary>How many rows the file has.</summary>
    public int Rows => file.RowCount;

    /// <summary>The registry's version that whoever sends the file has seen; null when nothing is said of that.</summary>
    /// <remarks>A row whose record was changed or deleted since is at fault: what a dry run told of it is not so any more.</remarks>
    public long? UnchangedSince { get; init; }

    /// <summary>The changes, or the faults, that the file comes to.</summary>
    public ImportOutcome On(Snapshot snapshot)
    {
        var now = open(snapshot);
        var drafting = new RowDrafting(collection, now, UnchangedSince);
        var drafts = file.Rows.Select(drafting.Draft).ToList();
        Judge(drafts, now);

        var faults = file.Faults.Concat(drafts.SelectMany(draft => draft.Faults)).OrderBy(fault => fault.Line).ToList();
        var good = drafts.Where(draft => draft.IsGood).ToList();
        var changes = good.Where(draft => draft.IsChange).Select(draft => draft.Change).ToList();
        return new(changes, good.Count - changes.Count, faults) { Rows = drafts.Select(RowOutcome.Of) };
    }

    private void Judge(List<RowDraft> drafts, RegistryView now)
    {
        var changed = drafts.Where(draft => draft is { IsChange: true, IsPlaced: true }).ToList();
        var then = now.Of(now.Snapshot.With(changed.Select(draft => draft.After!)));
        foreach (var draft in changed)
        {
            draft.Add(collection.FaultsOf(draft.Made.Record!, draft.Before, then));
            if (draft.Before is { } before)
                draft.Add(collection.StepFaultsOf(draft.Made.Record!, before, then));
            if (!then.Sees(draft.After!))
                draft.Add(new FieldError("/classification", "is higher than what you may see: who may not see a record may not write it"));
        }
    }
}

/// <summary>What a file comes to.</summary>
/// <param name="Changes">What the rows without faults would change, in their order.</param>
/// <param name="Unchanged">How many rows say what the registry says already.</param>
/// <param name="Faults">Every fault, in the order of lines.</param>
public sealed record ImportOutcome(IReadOnlyList<PlannedChange> Changes, int Unchanged, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>What each row comes to, in the file's order; worked out when it is asked for.</summary>
    public IEnumerable<RowOutcome> Rows { get; init; } = [];
}
