using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Obligations;

/// <summary>A duty that the law imposes concerning an agreement or an activity, as of a day.</summary>
public sealed record Obligation
{
    /// <summary>The statutory period.</summary>
    public required DeadlineRule Rule { get; init; }

    /// <summary>The agreement, with complete dates; null for a duty concerning an activity.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>The activity; null for a duty concerning an agreement.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The agency that has the duty; null when neither the agreement nor the rule names it.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The status on the day.</summary>
    public required ObligationStatus Status { get; init; }

    /// <summary>The day of the event from which the period counts; null while it is awaited.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day of the period; null while the event is awaited.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When the duty was done.</summary>
    public PartialDate? DoneOn { get; init; }

    /// <summary>The number of days after the last day; null when it is not late or the day of doing is not known.</summary>
    public int? DaysLate { get; init; }

    /// <summary>The steps whose days are not recorded yet, so that the period has not started.</summary>
    public IReadOnlyList<ProcedureStep> AwaitedSteps { get; init; } = [];

    /// <summary>Whether the last day of the activity is not known, so that the period has not started.</summary>
    public bool IsEndAwaited { get; init; }

    /// <summary>Whether it is not recorded how the agreement was signed, so that it is not known which rule applies.</summary>
    public bool IsSigningAwaited { get; init; }

    /// <summary>
    /// Whether a holiday is recorded for every year of the period; true where holidays do not matter. Whether all of them are, nobody can
    /// tell from the records.
    /// </summary>
    public bool IsCalendarKnown { get; init; } = true;

    /// <summary>Unique among all duties: the agreement or activity and the rule, and for an opinion the body and the day on which it was asked.</summary>
    public string Id => Opinion is { } opinion ? $"{SubjectId}:{Rule.Id}:{opinion.AgencyId}:{opinion.AskedOn}" : $"{SubjectId}:{Rule.Id}";

    /// <summary>The opinion that has to be given; null for other duties.</summary>
    public Opinion? Opinion { get; init; }

    /// <summary>The evidence that it was done.</summary>
    public IEnumerable<StepEvidence> Evidence => Agreement?.Procedure?.Evidence.Where(evidence => evidence.Of == Rule.Done) ?? [];

    private string SubjectId => Agreement?.Id ?? Activity!.Id;
}

/// <summary>The status of a duty on a day.</summary>
public enum ObligationStatus
{
    /// <summary>The event from which the period counts is not recorded.</summary>
    Awaiting,

    /// <summary>Not done, and the period is not over.</summary>
    Open,

    /// <summary>Not done, and the period is over.</summary>
    Overdue,

    /// <summary>Done within the period, or on a day that is not known exactly.</summary>
    Done,

    /// <summary>Done after the period.</summary>
    DoneLate,
}
