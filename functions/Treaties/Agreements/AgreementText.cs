using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>An attachment that holds the full text of an agreement.</summary>
public sealed record AgreementText
{
    /// <summary>The id of the attachment.</summary>
    public required string AttachmentId { get; init; }

    /// <summary>The language of the text, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>What the file is.</summary>
    public required TextRole Role { get; init; }
}

/// <summary>The roles of files with the text of an agreement.</summary>
public enum TextRole
{
    /// <summary>The signed original.</summary>
    Original,

    /// <summary>A certified copy.</summary>
    CertifiedCopy,

    /// <summary>A translation.</summary>
    Translation,

    /// <summary>An electronic copy.</summary>
    ElectronicCopy,

    /// <summary>Full powers.</summary>
    FullPowers,

    /// <summary>An instrument of ratification, approval or accession.</summary>
    Instrument,
}

/// <summary>A person who signed an agreement.</summary>
public sealed record Signatory
{
    /// <summary>The code of the participant for which the person signed.</summary>
    public string? CountryId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The title, for example Minister of Foreign Affairs.</summary>
    public LocalizedText? Title { get; init; }
}

/// <summary>An agreement that another one changes, replaces or carries out.</summary>
public sealed record RelatedAgreement
{
    /// <summary>What this text does to the other.</summary>
    public required AgreementRelation Relation { get; init; }

    /// <summary>The other agreement.</summary>
    public required string AgreementId { get; init; }
}

/// <summary>The relations of an agreement to another one.</summary>
public enum AgreementRelation
{
    /// <summary>It amends the other.</summary>
    Amends,

    /// <summary>It is a protocol to the other.</summary>
    ProtocolTo,

    /// <summary>It extends the term of the other.</summary>
    Extends,

    /// <summary>It replaces the other, which is its predecessor.</summary>
    Replaces,

    /// <summary>It carries out the other.</summary>
    CarriesOut,
}
