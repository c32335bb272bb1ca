using BangGiao.Notices.Observances;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Notices.Events;

/// <summary>The events of occasions: the codes of the vocabulary <c>occasionEvent</c>.</summary>
public static class OccasionEvents
{
    /// <summary>The name of the vocabulary.</summary>
    public const string Vocabulary = "occasionEvent";

    /// <summary>The anniversary of the establishment of diplomatic relations.</summary>
    public const string RelationsEstablished = "relations.established";

    /// <summary>The anniversary of a partnership step.</summary>
    public const string PartnershipStep = "partnership.step";

    /// <summary>The anniversary of the signing of an agreement.</summary>
    public const string AgreementSigned = "agreement.signed";

    /// <summary>The anniversary of the opening of a mission.</summary>
    public const string MissionOpened = "mission.opened";

    /// <summary>A day of the registry's own state: its national day, the founding of the ministry or of a unit.</summary>
    public const string ObservanceOwn = "observance.own";

    /// <summary>A day that a partner observes: its national day.</summary>
    public const string ObservancePartner = "observance.partner";

    /// <summary>The due day of a commitment.</summary>
    public const string CommitmentDue = "commitment.due";

    /// <summary>A day on which an overdue commitment escalates.</summary>
    public const string CommitmentOverdue = "commitment.overdue";

    /// <summary>The next review of a commitment.</summary>
    public const string CommitmentReview = "commitment.review";

    /// <summary>A claim of the lead agency that the ministry has to assess.</summary>
    public const string CommitmentAwaiting = "commitment.awaiting";

    /// <summary>The last day of an agreement's term.</summary>
    public const string AgreementExpires = "agreement.expires";

    /// <summary>The last day for notice of termination before the end of an agreement's term.</summary>
    public const string AgreementNotice = "agreement.notice";

    /// <summary>The next review of an agreement.</summary>
    public const string AgreementReview = "agreement.review";

    /// <summary>The last day of a statutory period concerning an agreement.</summary>
    public const string AgreementDuty = "agreement.duty";

    /// <summary>The last day of a statutory period concerning an activity: of the report on a conference.</summary>
    public const string ActivityDuty = "activity.duty";

    /// <summary>The day on which a yearly report is due by law.</summary>
    public const string ReportDue = "report.due";

    /// <summary>The first day for reports in a review cycle.</summary>
    public const string ReviewCycleOpens = "reviewCycle.opens";

    /// <summary>The last day for reports in a review cycle.</summary>
    public const string ReviewCycleDue = "reviewCycle.due";

    /// <summary>The last day of decisions of a review cycle's meeting.</summary>
    public const string DecisionDue = "decision.due";

    /// <summary>The day by which tasks for an anniversary are to be done.</summary>
    public const string JubileeDue = "jubilee.due";

    /// <summary>The first day on which tasks for an anniversary are overdue.</summary>
    public const string JubileeLate = "jubilee.late";

    /// <summary>The last day of an API key of the registry. Only administrators receive it, by subscriptions of their own.</summary>
    public const string AccessKeyExpires = "accessKey.expires";

    /// <summary>The events that are anniversaries, and days that are observed every year.</summary>
    public static IReadOnlyList<string> Anniversaries { get; } =
        [RelationsEstablished, PartnershipStep, AgreementSigned, MissionOpened, ObservanceOwn, ObservancePartner];

    /// <summary>The collection of the records that have the anniversaries of an event; null for an event that is no anniversary.</summary>
    public static string? CollectionOf(string anniversary) => anniversary switch
    {
        RelationsEstablished => CountryCollection.PathName,
        PartnershipStep => PartnershipCollection.PathName,
        AgreementSigned => AgreementCollection.PathName,
        MissionOpened => MissionCollection.PathName,
        ObservanceOwn or ObservancePartner => ObservanceCollection.PathName,
        _ => null,
    };

    /// <summary>The events that are deadlines.</summary>
    public static IReadOnlyList<string> Deadlines { get; } =
    [
        CommitmentDue, CommitmentOverdue, CommitmentReview, CommitmentAwaiting, AgreementExpires, AgreementNotice, AgreementReview, AgreementDuty, ActivityDuty, ReportDue,
        ReviewCycleOpens, ReviewCycleDue, DecisionDue, JubileeDue, JubileeLate, AccessKeyExpires,
    ];

    /// <summary>All events of days, anniversaries first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Anniversaries, .. Deadlines];

    /// <summary>All codes of the vocabulary: the events of days, then those of change, see <see cref="ChangeEvents"/>.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All, .. ChangeEvents.All];
}
