using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Obligations;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.NextSteps;

/// <summary>A step before signing that somebody has to take next.</summary>
public sealed record NextStep
{
    /// <summary>The agreement, with complete dates.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>The step.</summary>
    public required ProcedureStep Step { get; init; }

    /// <summary>The body that has to take it.</summary>
    public required NextActor Actor { get; init; }

    /// <summary>The agency that has to take it; null when nothing recorded names it.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Since when it waits: the day of the last step taken, or of the request for the opinion; null when none is recorded.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>The duty by law to take it; null when no statutory period runs.</summary>
    public Obligation? Duty { get; init; }
}

/// <summary>The body that has to take a step before signing.</summary>
public enum NextActor
{
    /// <summary>The agency that proposes or signs the agreement: its lead agency.</summary>
    Lead,

    /// <summary>The body that was asked for its opinion.</summary>
    Consulted,

    /// <summary>The ministry of foreign affairs.</summary>
    Ministry,

    /// <summary>The authority that decides on negotiation and signing; which one it is, the registry does not record.</summary>
    Authority,
}
