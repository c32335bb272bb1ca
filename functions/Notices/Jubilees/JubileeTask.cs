using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Jubilees;

/// <summary>A desk's record of one task for one anniversary: who has the task, by which day, and whether it is settled.</summary>
/// <remarks>
/// A task that a rule asks for exists without a record; the record assigns or settles it, or adds a task that no rule asks for. The draft,
/// the text that was sent, or a photograph is an attachment.
/// </remarks>
public sealed record JubileeTask : Record
{
    /// <summary>
    /// The anniversary, as <c>GET /anniversaries</c> names it: event, record and day. The year of the day counts, so that a date that is
    /// corrected later keeps its tasks.
    /// </summary>
    public required string OccasionId { get; init; }

    /// <summary>The kind of task.</summary>
    public required JubileeTaskKind Kind { get; init; }

    /// <summary>The title of a task of the kind <c>other</c>. Other tasks have the name of their rule or kind.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The agency or unit that has the task.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The person or post that has the task.</summary>
    public string? Responsible { get; init; }

    /// <summary>The day by which it is to be done; absent for the day that the rule gives, else for the anniversary itself.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it was done; absent while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The day on which it was decided that nothing is to be done; absent otherwise.</summary>
    public DateOnly? DroppedOn { get; init; }

    /// <summary>A note, for example why the task was dropped.</summary>
    public string? Note { get; init; }
}
