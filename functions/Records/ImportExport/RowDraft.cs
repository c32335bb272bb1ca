using BangGiao.Records.Collections;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.ImportExport;

/// <summary>What one row comes to: the record before it and after it, and every fault found so far.</summary>
internal sealed class RowDraft(ImportRow row)
{
    private readonly List<ImportFault> _faults = [];

    public ImportRow Row => row;

    /// <summary>The record as it is; null for a new one.</summary>
    public StoredRecord? Before { get; init; }

    /// <summary>The record as the row wants it; its body is null when it cannot be read.</summary>
    public required Checked Made { get; init; }

    /// <summary>The same as it would be stored; null when it cannot be read.</summary>
    public StoredRecord? After { get; init; }

    /// <summary>Whether the row alters anything.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether the record stands beside the others when rules are checked: not when it has no place among them.</summary>
    public bool IsPlaced { get; set; } = true;

    public IReadOnlyList<ImportFault> Faults => _faults;

    public bool IsGood => _faults.Count == 0 && !row.HasFaults;

    public PlannedChange Change => new(Made.Key, Before is null ? Operation.Create : Operation.Update, Made.Body, Made.Dependents);

    public void Add(params IReadOnlyList<FieldError> errors) => _faults.AddRange(row.Locate(errors));
}
