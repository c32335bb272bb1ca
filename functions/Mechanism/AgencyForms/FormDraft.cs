using BangGiao.Registry.Decisions;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>The outcome of a filled-in row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">The id in it; empty for none.</param>
internal sealed record FormDraft(FormFileRow Row, string Id)
{
    /// <summary>The fault.</summary>
    public IReadOnlyList<FormFault> Faults { get; private init; } = [];

    /// <summary>The changes of others since the form was made.</summary>
    public FormMeanwhile? Meanwhile { get; init; }

    /// <summary>What the cells say.</summary>
    public IReadOnlyList<FormCellChange> Cells { get; init; } = [];

    /// <summary>Whether the newest claim says the same.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The change of the commitment; null when nothing is written.</summary>
    public PlannedChange? Change { get; init; }

    /// <summary>The same row with more errors.</summary>
    public FormDraft With(params IReadOnlyList<FormFault> faults) => this with { Faults = [.. Faults, .. faults] };

    /// <summary>The row in the report.</summary>
    public FormRowReport Report() => new(
        Row.Line,
        Id.Length == 0 ? null : Id,
        Faults.Count > 0 ? FormRowOutcome.Error : IsUnchanged ? FormRowOutcome.Unchanged : FormRowOutcome.Claim,
        Cells,
        Meanwhile);
}

/// <summary>The outcome of a form.</summary>
/// <param name="Rows">The number of its rows.</param>
/// <param name="Drafts">The rows that were filled in.</param>
internal sealed record FormOutcome(int Rows, IReadOnlyList<FormDraft> Drafts)
{
    /// <summary>All errors, in the order of the rows.</summary>
    public IReadOnlyList<FormFault> Faults { get; } = [.. Drafts.SelectMany(draft => draft.Faults)];

    /// <summary>The changes of the rows without errors.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; } = [.. Drafts.Where(draft => draft.Faults.Count == 0).Select(draft => draft.Change).OfType<PlannedChange>()];

    /// <summary>The report.</summary>
    /// <param name="isDryRun">Whether nothing was to be written.</param>
    /// <param name="claims">The number of claims.</param>
    /// <param name="version">The registry's version.</param>
    public FormReportAnswer Report(bool isDryRun, int claims, long version) => new(
        isDryRun,
        Rows,
        claims,
        Drafts.Count(draft => draft.IsUnchanged),
        Rows - Drafts.Count,
        [.. Faults.Take(FormReportAnswer.MostErrors)],
        Faults.Count > FormReportAnswer.MostErrors ? Faults.Count - FormReportAnswer.MostErrors : null,
        isDryRun ? [.. Drafts.Select(draft => draft.Report())] : null,
        version);
}
