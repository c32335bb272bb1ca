using BangGiao.Records.Collections;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.ImportExport;

/// <summary>The state of one row during an import: the record before and after it, and the errors found so far.</summary>
internal sealed class RowDraft(ImportRow row)
{
    private readonly List<ImportFault> _faults = [];

    public ImportRow Row => row;

    /// <summary>The current record; null for a new one.</summary>
    public StoredRecord? Before { get; init; }

    /// <summary>The result of reading the row's record. Its body is null when the record is malformed.</summary>
    public required Checked Made { get; init; }

    /// <summary>The record as it would be stored; null when it is malformed.</summary>
    public StoredRecord? After { get; init; }

    /// <summary>Whether the row changes the record.</summary>
    public bool IsChange { get; init; }

    /// <summary>
    /// Whether the record takes part in the check of rules. It does not if its id is a duplicate or belongs to a hidden record.
    /// </summary>
    public bool IsPlaced { get; set; } = true;

    public IReadOnlyList<ImportFault> Faults => _faults;

    public bool IsGood => _faults.Count == 0 && !row.HasFaults;

    public PlannedChange Change => new(Made.Key, Before is null ? Operation.Create : Operation.Update, Made.Body, Made.Dependents);

    public void Add(params IReadOnlyList<FieldError> errors) => _faults.AddRange(row.Locate(errors));
}
