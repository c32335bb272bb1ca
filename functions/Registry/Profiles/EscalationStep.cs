using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>A step to which overdue commitments escalate.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">The level that the commitment has reached then.</param>
/// <param name="Description">A description in one English sentence, for the published contract.</param>
/// <param name="FromDay">The overdue day on which it begins; the first step begins on day 1, the day after the due day.</param>
/// <param name="Agencies">The agencies that are concerned from then on.</param>
public sealed record EscalationStep(string Code, LocalizedText Label, string Description, int FromDay, EscalationReach Agencies);

/// <summary>The agencies of a commitment that a step of the escalation concerns.</summary>
public enum EscalationReach
{
    /// <summary>The agency that leads it.</summary>
    Lead,

    /// <summary>That agency and those that coordinate it.</summary>
    All,
}
