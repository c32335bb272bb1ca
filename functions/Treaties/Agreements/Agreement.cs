using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>A treaty or another signed text.</summary>
public sealed record Agreement : Record
{
    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What sort of text it is.</summary>
    public required AgreementType Type { get; init; }

    /// <summary>The parties' codes; the registry's own state may be among them and is a party all the same where it is not.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>In whose name it was made.</summary>
    public AgreementLevel? Level { get; init; }

    /// <summary>How it was last recorded to stand.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>When it was signed.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When it entered into force.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>The last day on which it is in force, unless it is renewed.</summary>
    public PartialDate? ExpiresOn { get; init; }

    /// <summary>How it goes on after that; null where nothing is known.</summary>
    public Renewal? Renewal { get; init; }

    /// <summary>The agency that carries it out.</summary>
    public string? LeadAgencyId { get; init; }

    /// <summary>The agencies that help.</summary>
    public IReadOnlyList<string> CoordinatingAgencyIds { get; init; } = [];

    /// <summary>The visit or meeting at which it was signed.</summary>
    public string? ActivityId { get; init; }

    /// <summary>How often its carrying out is reviewed, in months.</summary>
    public int? ReviewEveryMonths { get; init; }
}

/// <summary>The sorts of texts.</summary>
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

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>In whose name an agreement is made (Law on Treaties 108/2016/QH13, Law on International Agreements 70/2020/QH14).</summary>
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

/// <summary>How an agreement stands, from the first talks to its end.</summary>
public enum AgreementStatus
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
}
