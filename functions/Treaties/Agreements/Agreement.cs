using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>An agreement: a treaty or another signed text.</summary>
public sealed record Agreement : Record
{
    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The type of text.</summary>
    public required AgreementType Type { get; init; }

    /// <summary>The codes of the parties. The registry's own state is always a party; listing it is optional.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>In whose name it was concluded.</summary>
    public AgreementLevel? Level { get; init; }

    /// <summary>The recorded status.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>The date of signing.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>The date of entry into force.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>The last day of the first term.</summary>
    public PartialDate? ExpiresOn { get; init; }

    /// <summary>The renewal after that day; absent when unknown.</summary>
    public Renewal? Renewal { get; init; }

    /// <summary>The lead agency, which carries it out.</summary>
    public string? LeadAgencyId { get; init; }

    /// <summary>The coordinating agencies.</summary>
    public IReadOnlyList<string> CoordinatingAgencyIds { get; init; } = [];

    /// <summary>The visit or meeting at which it was signed.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The number of months between reviews, 1 to 60.</summary>
    public int? ReviewEveryMonths { get; init; }

    /// <summary>The law it is under; without it the type and the level decide, see <see cref="AgreementRegimes"/>.</summary>
    public AgreementRegime? Regime { get; init; }

    /// <summary>Whether it has more than two participants; without it their number decides.</summary>
    public bool? Multilateral { get; init; }

    /// <summary>The rule by which it enters into force.</summary>
    public EntryIntoForce? EntryIntoForce { get; init; }

    /// <summary>The notice after which a denunciation or withdrawal has effect.</summary>
    public NoticePeriod? DenunciationNotice { get; init; }

    /// <summary>The depositary, for example the Secretary-General of the United Nations.</summary>
    public LocalizedText? Depositary { get; init; }

    /// <summary>The languages of the authentic texts, as BCP 47 tags: <c>vi</c>, <c>fr</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The language whose text prevails if the texts differ; one of <see cref="Languages"/>.</summary>
    public string? PrevailingLanguage { get; init; }

    /// <summary>The place of signing.</summary>
    public string? Place { get; init; }

    /// <summary>The persons who signed it.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];

    /// <summary>The attachments that hold its text, by language and role.</summary>
    public IReadOnlyList<AgreementText> Texts { get; init; } = [];

    /// <summary>The registration number at the Secretariat of the United Nations.</summary>
    public string? UnRegistrationNumber { get; init; }

    /// <summary>The agreements that it changes, replaces or carries out.</summary>
    public IReadOnlyList<RelatedAgreement> RelatedTo { get; init; } = [];

    /// <summary>The steps of its procedure, before and after signing, with their days.</summary>
    public Procedure? Procedure { get; init; }

    /// <summary>The officer's answers to warnings about it.</summary>
    public IReadOnlyList<WarningAnswer> WarningAnswers { get; init; } = [];

    /// <summary>The day from which a denunciation ends it. It follows from the participants' actions and is never recorded.</summary>
    internal DateOnly? DenouncedFrom { get; init; }
}

/// <summary>The types of agreements.</summary>
public enum AgreementType
{
    /// <summary>A treaty.</summary>
    Treaty,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>A memorandum of understanding.</summary>
    Memorandum,

    /// <summary>A joint statement or declaration.</summary>
    JointStatement,

    /// <summary>A protocol.</summary>
    Protocol,

    /// <summary>A programme or plan of action.</summary>
    Programme,

    /// <summary>Any other type.</summary>
    Other,
}

/// <summary>In whose name an agreement is concluded. Which law it is under may follow from that.</summary>
public enum AgreementLevel
{
    /// <summary>The State.</summary>
    State,

    /// <summary>The Government.</summary>
    Government,

    /// <summary>A ministry or branch.</summary>
    Ministry,

    /// <summary>A province or city.</summary>
    Locality,
}

/// <summary>The recorded status of an agreement, from the first talks to its end.</summary>
public enum AgreementStatus
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
}
