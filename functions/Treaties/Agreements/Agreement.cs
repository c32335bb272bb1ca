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

/// <summary>
/// In whose name an agreement is concluded (Law on Treaties 108/2016/QH13, Law on International Agreements 70/2020/QH14).
/// </summary>
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
