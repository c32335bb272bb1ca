using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>The steps of an agreement's procedure with their days. Only a date that is known to the day starts or ends a statutory period.</summary>
/// <remarks>Signing and entry into force are the agreement's own <c>signedOn</c> and <c>inForceOn</c>.</remarks>
public sealed record Procedure
{
    /// <summary>How it was signed; it decides from which day the text has to be sent to the ministry.</summary>
    public SigningKind? Signing { get; init; }

    /// <summary>Whether the short procedure is used.</summary>
    public bool? ShortProcedure { get; init; }

    /// <summary>When it was proposed.</summary>
    public PartialDate? ProposedOn { get; init; }

    /// <summary>The opinions asked of other bodies.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];

    /// <summary>When negotiation and signing were authorised.</summary>
    public PartialDate? AuthorisedOn { get; init; }

    /// <summary>When negotiation ended.</summary>
    public PartialDate? NegotiatedOn { get; init; }

    /// <summary>When it was initialled.</summary>
    public PartialDate? InitialledOn { get; init; }

    /// <summary>When full powers were asked for.</summary>
    public PartialDate? FullPowersAskedOn { get; init; }

    /// <summary>When the delegation that signed it abroad returned.</summary>
    public PartialDate? ReturnedOn { get; init; }

    /// <summary>When the proposing agency received the original from the head of mission who signed it.</summary>
    public PartialDate? OriginalReceivedOn { get; init; }

    /// <summary>When the ministry of foreign affairs received the text: the original of a treaty, the copy and report of an agreement.</summary>
    public PartialDate? DepositedOn { get; init; }

    /// <summary>When it was decided to be bound by it.</summary>
    public PartialDate? DecidedOn { get; init; }

    /// <summary>When the documents of an accession were sent to the ministry of foreign affairs.</summary>
    public PartialDate? AccessionFiledOn { get; init; }

    /// <summary>When the partner or the depositary was notified of the decision.</summary>
    public PartialDate? PartnerNotifiedOn { get; init; }

    /// <summary>When the ministry of foreign affairs learned of the entry into force.</summary>
    public PartialDate? NewsOfEntryOn { get; init; }

    /// <summary>When the ministry of foreign affairs notified the agencies of the entry into force.</summary>
    public PartialDate? AgenciesNotifiedOn { get; init; }

    /// <summary>When certified copies were made and sent.</summary>
    public PartialDate? CertifiedOn { get; init; }

    /// <summary>When the Official Gazette published it.</summary>
    public PartialDate? GazettedOn { get; init; }

    /// <summary>When the proposing or signing agency published it on its portal.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>When the ministry of foreign affairs published it on its portal.</summary>
    public PartialDate? PublishedByMinistryOn { get; init; }

    /// <summary>When the implementation plan was filed.</summary>
    public PartialDate? PlanFiledOn { get; init; }

    /// <summary>When the first action to carry it out was taken, where no commitment records it.</summary>
    public PartialDate? FirstActionOn { get; init; }

    /// <summary>When its amendment or extension of another text was reported.</summary>
    public PartialDate? ChangeReportedOn { get; init; }

    /// <summary>When its end was reported.</summary>
    public PartialDate? EndReportedOn { get; init; }

    /// <summary>The evidence of steps.</summary>
    public IReadOnlyList<StepEvidence> Evidence { get; init; } = [];
}

/// <summary>The ways in which an agreement was signed.</summary>
public enum SigningKind
{
    /// <summary>In the registry's own state.</summary>
    Home,

    /// <summary>Abroad, by a delegation.</summary>
    Abroad,

    /// <summary>By a head of mission.</summary>
    HeadOfMission,

    /// <summary>Not at all: the state accedes to it.</summary>
    Accession,
}

/// <summary>An opinion asked of a body before signing.</summary>
public sealed record Opinion
{
    /// <summary>The body.</summary>
    public required string AgencyId { get; init; }

    /// <summary>When it received the full file.</summary>
    public required PartialDate AskedOn { get; init; }

    /// <summary>When its opinion arrived.</summary>
    public PartialDate? ReceivedOn { get; init; }

    /// <summary>What it said, in a few words.</summary>
    public string? Note { get; init; }
}

/// <summary>The evidence that a step was taken.</summary>
public sealed record StepEvidence
{
    /// <summary>The step.</summary>
    public required ProcedureStep Of { get; init; }

    /// <summary>The id of an attachment of the agreement.</summary>
    public string? AttachmentId { get; init; }

    /// <summary>The number of a document, or other words.</summary>
    public string? Note { get; init; }
}
