namespace BangGiao.Notices.Occasions;

/// <summary>What falls on a day: the codes of the vocabulary <c>occasionEvent</c>.</summary>
public static class OccasionEvents
{
    /// <summary>The vocabulary's name.</summary>
    public const string Vocabulary = "occasionEvent";

    /// <summary>Diplomatic relations were established so many years ago.</summary>
    public const string RelationsEstablished = "relations.established";

    /// <summary>A step of a partnership took effect so many years ago.</summary>
    public const string PartnershipStep = "partnership.step";

    /// <summary>An agreement was signed so many years ago.</summary>
    public const string AgreementSigned = "agreement.signed";

    /// <summary>A mission was opened so many years ago.</summary>
    public const string MissionOpened = "mission.opened";

    /// <summary>The last day on which a commitment can be carried out in time.</summary>
    public const string CommitmentDue = "commitment.due";

    /// <summary>A commitment is late, and somebody else is told.</summary>
    public const string CommitmentOverdue = "commitment.overdue";

    /// <summary>A commitment is to be reviewed.</summary>
    public const string CommitmentReview = "commitment.review";

    /// <summary>The last day of an agreement's term.</summary>
    public const string AgreementExpires = "agreement.expires";

    /// <summary>The last day on which notice can be given for the end of an agreement's term.</summary>
    public const string AgreementNotice = "agreement.notice";

    /// <summary>An agreement's carrying out is to be reviewed.</summary>
    public const string AgreementReview = "agreement.review";

    /// <summary>The first day on which agencies report for a round of the mechanism.</summary>
    public const string ReviewCycleOpens = "reviewCycle.opens";

    /// <summary>The last day on which they do.</summary>
    public const string ReviewCycleDue = "reviewCycle.due";

    /// <summary>Those that return with the years.</summary>
    public static IReadOnlyList<string> Anniversaries { get; } = [RelationsEstablished, PartnershipStep, AgreementSigned, MissionOpened];

    /// <summary>Those by which something has to be done.</summary>
    public static IReadOnlyList<string> Deadlines { get; } =
    [
        CommitmentDue, CommitmentOverdue, CommitmentReview, AgreementExpires, AgreementNotice, AgreementReview, ReviewCycleOpens, ReviewCycleDue,
    ];

    /// <summary>All of them, anniversaries first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Anniversaries, .. Deadlines];
}
