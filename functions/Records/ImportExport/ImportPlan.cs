using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.ImportExport;

/// <summary>Computes the changes of an import on a snapshot of the registry. It is a pure function, without HTTP or storage.</summary>
/// <remarks>
/// Rules and references are checked against the registry with all rows applied, so the order of rows does not matter: a row may refer to
/// a record of a later row, and two rows that contradict each other both get an error.
/// </remarks>
/// <param name="collection">The collection.</param>
/// <param name="file">The file.</param>
/// <param name="open">Opens the caller's view of a snapshot.</param>
public sealed class ImportPlan(Collection collection, ImportFile file, Func<Snapshot, RegistryView> open)
{
    /// <summary>The number of rows in the file.</summary>
    public int Rows => file.RowCount;

    /// <summary>The registry's version of the preceding dry run; null for none.</summary>
    /// <remarks>
    /// A row gets an error if its record was changed or deleted since, because the result of the dry run no longer applies.
    /// </remarks>
    public long? UnchangedSince { get; init; }

    /// <summary>The treatment of rows that look like existing records.</summary>
    public DuplicateChoice Duplicates { get; init; }

    /// <summary>Makes what finds the codes of names; null when tables have codes only.</summary>
    internal Func<RegistryView, NameMatching>? Names { get; init; }

    /// <summary>Computes the changes and errors on a snapshot.</summary>
    public ImportOutcome On(Snapshot snapshot)
    {
        var now = open(snapshot);
        var names = Names?.Invoke(now);
        var drafting = new RowDrafting(collection, now, UnchangedSince, Duplicates);
        var drafts = new List<RowDraft>(file.Rows.Count);
        var inDoubt = new List<ImportFault>();
        foreach (var row in file.Rows)
        {
            var matched = names is not null && row is TableRow cells ? cells.With(names.Match(cells.Read)) : row;
            if (matched is TableRow { Read.Faults: var found } && row is TableRow { Read.Faults: var known })
                inDoubt.AddRange(found.Skip(known.Count).Select(ImportFault.Of));
            drafts.Add(drafting.Draft(matched));
        }
        Check(drafts, now);

        var faults = file.Faults.Concat(inDoubt).Concat(drafts.SelectMany(draft => draft.Faults)).OrderBy(fault => fault.Line).ToList();
        var good = drafts.Where(draft => draft.IsGood).ToList();
        var changes = good.Where(draft => draft.IsChange).Select(draft => draft.Change).ToList();
        return new(changes, good.Count - changes.Count, faults)
        {
            Rows = drafts.Select(RowOutcome.Of),
            Matches = names?.Matches ?? [],
            Duplicates = drafting.Found,
        };
    }

    private void Check(List<RowDraft> drafts, RegistryView now)
    {
        var changed = drafts.Where(draft => draft is { IsChange: true, IsPlaced: true }).ToList();
        var then = now.Of(now.Snapshot.With(changed.Select(draft => draft.After!)));
        foreach (var draft in changed)
        {
            draft.Add(collection.FaultsOf(draft.Made.Record!, draft.Before, then));
            draft.Add(collection.SenderFaultsOf(draft.Made.Record!, draft.Before, then));
            if (draft.Before is { } before)
                draft.Add(collection.StepFaultsOf(draft.Made.Record!, before, then));
            if (!then.Sees(draft.After!))
                draft.Add(new FieldError("/classification", "must not be higher than the classification that you may see"));
        }
    }
}

/// <summary>The result of an import plan.</summary>
/// <param name="Changes">The changes of the rows without errors, in the file's order.</param>
/// <param name="Unchanged">The number of rows that match the registry already.</param>
/// <param name="Faults">All errors, in the order of lines.</param>
public sealed record ImportOutcome(IReadOnlyList<PlannedChange> Changes, int Unchanged, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>The outcome of each row, in the file's order. It is evaluated lazily.</summary>
    public IEnumerable<RowOutcome> Rows { get; init; } = [];

    /// <summary>The names that were taken for codes.</summary>
    public IReadOnlyList<NameMatch> Matches { get; init; } = [];

    /// <summary>The rows that look like records or like each other.</summary>
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; init; } = [];
}
