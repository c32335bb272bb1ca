using BangGiao.Values.Json;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>The report on a form that was sent back.</summary>
/// <param name="DryRun">Whether it was a dry run, which writes nothing.</param>
/// <param name="Rows">The number of commitments in the form.</param>
/// <param name="Claims">The number of claims that were added; for a dry run, that the rows without errors would add.</param>
/// <param name="Unchanged">The number of rows that say what the agency's newest claim in the review cycle says already.</param>
/// <param name="Empty">The number of rows in which nothing was filled in.</param>
/// <param name="Errors">The errors, at most 1,000. If there are any, nothing is written.</param>
/// <param name="MoreErrors">The number of errors that are not listed; absent for none.</param>
/// <param name="Items">What becomes of each row that was filled in; only in the report of a dry run.</param>
/// <param name="Version">The registry's version after the write, or the one that the form was checked against.</param>
public sealed record FormReportAnswer(
    bool DryRun,
    [Count] int Rows,
    [Count] int Claims,
    [Count] int Unchanged,
    [Count] int Empty,
    IReadOnlyList<FormFault> Errors,
    [Count] int? MoreErrors,
    IReadOnlyList<FormRowReport>? Items,
    [Count] long Version)
{
    /// <summary>The maximum number of errors that are listed.</summary>
    public const int MostErrors = 1000;
}

/// <summary>An error in a form.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Cell">The address of the cell, for example <c>C7</c>.</param>
/// <param name="Field">The dotted path of the field in the claim; absent for the locked columns.</param>
/// <param name="Detail">What is wrong and what is allowed, as the predicate of a sentence without a full stop.</param>
public sealed record FormFault(string Sheet, string Cell, string? Field, string Detail);

/// <summary>What becomes of a row of a form.</summary>
/// <param name="Line">The number of the row in the sheet; the head row is 1.</param>
/// <param name="Id">The commitment.</param>
/// <param name="Outcome">What the row does.</param>
/// <param name="Cells">What each filled-in cell says, beside what the agency's newest claim says.</param>
/// <param name="Meanwhile">What others changed since the form was made; absent when nobody did.</param>
public sealed record FormRowReport(
    [Count] int Line, string? Id, FormRowOutcome Outcome, IReadOnlyList<FormCellChange> Cells, FormMeanwhile? Meanwhile);

/// <summary>What a row of a form does.</summary>
public enum FormRowOutcome
{
    /// <summary>It adds a claim.</summary>
    Claim,

    /// <summary>The agency's newest claim in the review cycle says the same.</summary>
    Unchanged,

    /// <summary>It has errors.</summary>
    Error,
}

/// <summary>A filled-in cell of a form.</summary>
/// <param name="Cell">The address of the cell, for example <c>C7</c>.</param>
/// <param name="Field">The dotted path of the field in the claim.</param>
/// <param name="Before">What the agency's newest claim says; absent for nothing.</param>
/// <param name="After">What the new one says.</param>
public sealed record FormCellChange(string Cell, string Field, string? Before, string After);

/// <summary>What others changed in a commitment since the form was made.</summary>
/// <param name="Version">The registry's version of the last such change.</param>
/// <param name="By">The author of the change.</param>
/// <param name="Fields">The fields that differ from those of the form's version.</param>
public sealed record FormMeanwhile([Count] long Version, IReadOnlyList<string> By, IReadOnlyList<string> Fields);
