namespace BangGiao.Treaties.Agreements;

/// <summary>The dated steps of an agreement that start or end a statutory period.</summary>
public enum ProcedureStep
{
    /// <summary>It was proposed.</summary>
    Proposed,

    /// <summary>A body was asked for its opinion; each opinion has a period of its own.</summary>
    OpinionAsked,

    /// <summary>The opinion arrived.</summary>
    OpinionReceived,

    /// <summary>Negotiation and signing were authorised.</summary>
    Authorised,

    /// <summary>Negotiation ended.</summary>
    Negotiated,

    /// <summary>It was initialled.</summary>
    Initialled,

    /// <summary>Full powers were asked for.</summary>
    FullPowersAsked,

    /// <summary>It was signed.</summary>
    Signed,

    /// <summary>The delegation that signed it abroad returned.</summary>
    Returned,

    /// <summary>The proposing agency received the original from the head of mission who signed it.</summary>
    OriginalReceived,

    /// <summary>The ministry of foreign affairs received the text.</summary>
    Deposited,

    /// <summary>It was decided to be bound by it.</summary>
    Decided,

    /// <summary>The documents of an accession were sent.</summary>
    AccessionFiled,

    /// <summary>The partner or the depositary was notified of the decision.</summary>
    PartnerNotified,

    /// <summary>It entered into force.</summary>
    InForce,

    /// <summary>The ministry of foreign affairs learned of the entry into force.</summary>
    NewsOfEntry,

    /// <summary>The ministry of foreign affairs notified the agencies of the entry into force.</summary>
    AgenciesNotified,

    /// <summary>Certified copies were made and sent.</summary>
    Certified,

    /// <summary>The Official Gazette published it.</summary>
    Gazetted,

    /// <summary>The proposing or signing agency published it.</summary>
    Published,

    /// <summary>The ministry of foreign affairs published it.</summary>
    PublishedByMinistry,

    /// <summary>The implementation plan was filed.</summary>
    PlanFiled,

    /// <summary>The first action to carry it out was taken.</summary>
    FirstAction,

    /// <summary>Its amendment or extension of another text was reported.</summary>
    ChangeReported,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>Its end was reported.</summary>
    EndReported,
}
