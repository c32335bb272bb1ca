using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>The derived fields of an agreement on a day.</summary>
/// <param name="Standing">The status and terms on the day.</param>
/// <param name="Participation">The number of its participants on the day.</param>
public sealed record AgreementDerived(Standing Standing, ParticipationFigures Participation);

/// <summary>The status and terms of an agreement on a day: the recorded status, corrected by the dates.</summary>
public sealed record Standing
{
    /// <summary>The status on the day.</summary>
    public required StandingStatus Status { get; init; }

    /// <summary>The date since which it has that status; null when unknown.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>The date of entry into force: the recorded one, or the one that the rule and the participants' actions give.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>
    /// The last day of the current term, including tacit renewals; null without an end. A month or a year means its last day.
    /// </summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The last day on which a party can give notice before the end of that term.</summary>
    public DateOnly? NoticeBy { get; init; }

    /// <summary>The number of days left in that term; 0 on its last day.</summary>
    public int? DaysToExpiry { get; init; }

    /// <summary>The next review day, which may be the day itself.</summary>
    public DateOnly? NextReviewOn { get; init; }
}

/// <summary>The status of an agreement on a day: the recorded statuses and <see cref="Unknown"/>.</summary>
public enum StandingStatus
{
    /// <summary>It is being negotiated.</summary>
    Negotiating,

    /// <summary>It is signed, but neither ratified nor in force.</summary>
    Signed,

    /// <summary>It is ratified, but not in force.</summary>
    Ratified,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>It ended on the last day of its term.</summary>
    Expired,

    /// <summary>A party terminated it.</summary>
    Terminated,

    /// <summary>The day is before the first known date.</summary>
    Unknown,
}
