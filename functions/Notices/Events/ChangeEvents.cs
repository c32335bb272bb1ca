namespace BangGiao.Notices.Events;

/// <summary>The events of change: codes of the vocabulary <c>occasionEvent</c> beside those of days.</summary>
/// <remarks>
/// News are facts of a day. Their notifications are created within a minute of the write that records them, or on their day if they were
/// recorded before it.
/// <c>agreement.signed</c> and <c>commitment.overdue</c> are days: the anniversary of a signing, and the days on which a commitment escalates.
/// </remarks>
public static class ChangeEvents
{
    /// <summary>A step that raises the level of a partnership.</summary>
    public const string PartnershipRaised = "partnership.raised";

    /// <summary>Any other step of a partnership: a lower level, a new name, a sectoral partnership, an end.</summary>
    public const string PartnershipChanged = "partnership.changed";

    /// <summary>The signing of an agreement.</summary>
    public const string AgreementSigning = "agreement.signing";

    /// <summary>The entry into force of an agreement.</summary>
    public const string AgreementInForce = "agreement.inForce";

    /// <summary>The receipt of a claim about a commitment.</summary>
    public const string CommitmentClaimReceived = "commitment.claimReceived";

    /// <summary>The ministry's assessment of a commitment.</summary>
    public const string CommitmentAssessed = "commitment.assessed";

    /// <summary>A record was created, changed, deleted or restored.</summary>
    public const string RecordChanged = "record.changed";

    /// <summary>The events that are facts of a day.</summary>
    public static IReadOnlyList<string> News { get; } =
        [PartnershipRaised, PartnershipChanged, AgreementSigning, AgreementInForce, CommitmentClaimReceived, CommitmentAssessed];

    /// <summary>All events of change. Only subscriptions that name one receive it.</summary>
    public static IReadOnlyList<string> All { get; } = [.. News, RecordChanged];
}
