using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>What is derived for an agreement as of a day.</summary>
/// <param name="Standing">How it stands.</param>
public sealed record AgreementDerived(Standing Standing);

/// <summary>How an agreement stands on a day: what was recorded of it, corrected by its dates.</summary>
public sealed record Standing
{
    /// <summary>The status on the day.</summary>
    public required StandingStatus Status { get; init; }

    /// <summary>Since when; null where no date tells.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>The last day of the current term, tacit renewals counted: the last one that its date can mean; null for no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The last day on which a party can give notice for the end of that term.</summary>
    public DateOnly? NoticeBy { get; init; }

    /// <summary>How many days are left of that term; 0 on its last day.</summary>
    public int? DaysToExpiry { get; init; }

    /// <summary>The next day on which its carrying out is to be reviewed; the day itself counts.</summary>
    public DateOnly? NextReviewOn { get; init; }
}

/// <summary>How an agreement stands on a day: the recorded statuses, and that nothing tells.</summary>
public enum StandingStatus
{
    /// <summary>It is being negotiated.</summary>
    Negotiating,

    /// <summary>It is signed, and neither ratified nor in force.</summary>
    Signed,

    /// <summary>It is ratified, and not in force.</summary>
    Ratified,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>It came to the end that it had set itself.</summary>
    Expired,

    /// <summary>A party ended it.</summary>
    Terminated,

    /// <summary>The day is before the first date that is known of it.</summary>
    Unknown,
}
