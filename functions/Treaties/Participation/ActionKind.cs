namespace BangGiao.Treaties.Participation;

/// <summary>The kinds of actions of a participant of an agreement (Vienna Convention on the Law of Treaties, arts. 2, 11 to 25, 42 to 56).</summary>
public enum ActionKind
{
    /// <summary>A signature subject to ratification, acceptance or approval, or one whose effect is not known.</summary>
    Signature,

    /// <summary>A signature that binds by itself.</summary>
    DefinitiveSignature,

    /// <summary>A ratification.</summary>
    Ratification,

    /// <summary>An approval.</summary>
    Approval,

    /// <summary>An acceptance.</summary>
    Acceptance,

    /// <summary>An accession.</summary>
    Accession,

    /// <summary>A succession of one state to the rights of another.</summary>
    Succession,

    /// <summary>A formal confirmation by an organisation.</summary>
    FormalConfirmation,

    /// <summary>A note to the other side that the internal procedures are complete.</summary>
    Notification,

    /// <summary>Provisional application.</summary>
    ProvisionalApplication,

    /// <summary>A reservation.</summary>
    Reservation,

    /// <summary>A declaration.</summary>
    Declaration,

    /// <summary>An objection to a reservation or declaration.</summary>
    Objection,

    /// <summary>The withdrawal of a reservation, declaration or objection.</summary>
    WithdrawalOfStatement,

    /// <summary>A denunciation.</summary>
    Denunciation,

    /// <summary>A withdrawal from the agreement.</summary>
    Withdrawal,

    /// <summary>The participant is bound, but it is not known by which action.</summary>
    Unknown,
}

/// <summary>What kinds of actions do.</summary>
public static class ActionKinds
{
    /// <summary>Whether the action expresses the consent to be bound.</summary>
    public static bool IsConsent(this ActionKind kind) => kind is ActionKind.DefinitiveSignature or ActionKind.Ratification or ActionKind.Approval
        or ActionKind.Acceptance or ActionKind.Accession or ActionKind.Succession or ActionKind.FormalConfirmation or ActionKind.Notification or ActionKind.Unknown;

    /// <summary>Whether the action ends the participation.</summary>
    public static bool IsEnd(this ActionKind kind) => kind is ActionKind.Denunciation or ActionKind.Withdrawal;

    /// <summary>Whether the action is a statement, which has a text.</summary>
    public static bool IsStatement(this ActionKind kind) => kind is ActionKind.Reservation or ActionKind.Declaration or ActionKind.Objection;

    /// <summary>Whether the action is a signature.</summary>
    public static bool IsSignature(this ActionKind kind) => kind is ActionKind.Signature or ActionKind.DefinitiveSignature;
}
