using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Model;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Chain;

/// <summary>The activities, agreements and commitments that are linked with a record. Each occurs once, below the record from which it follows.</summary>
/// <param name="Subject">The record.</param>
/// <param name="AsOf">The day of the answer.</param>
/// <param name="Counts">The numbers of these records.</param>
/// <param name="Activities">Visits and meetings, the latest first.</param>
/// <param name="Agreements">Agreements that were signed at none of the activities.</param>
/// <param name="Commitments">Commitments that belong to none of the activities and agreements.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record ChainAnswer(
    Subject Subject,
    DateOnly AsOf,
    ChainCounts Counts,
    IReadOnlyList<ChainActivity> Activities,
    IReadOnlyList<ChainAgreement> Agreements,
    IReadOnlyList<ChainCommitment> Commitments,
    [Count] long Version);

/// <summary>The number of records in a chain.</summary>
/// <param name="Activities">Visits and meetings.</param>
/// <param name="Agreements">Agreements.</param>
/// <param name="Commitments">Commitments.</param>
/// <param name="Reviews">Reviews of the commitments up to the day.</param>
/// <param name="Evidence">Files and links that those reviews name as evidence.</param>
public sealed record ChainCounts([Count] int Activities, [Count] int Agreements, [Count] int Commitments, [Count] int Reviews, [Count] int Evidence);

/// <summary>An activity of a chain, with what was signed and promised at it.</summary>
public sealed record ChainActivity
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of activity.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The rank of the principal.</summary>
    public ActivityLevel? Level { get; init; }

    /// <summary>The countries.</summary>
    public required IReadOnlyList<string> CountryIds { get; init; }

    /// <summary>Its first day.</summary>
    public required PartialDate StartsOn { get; init; }

    /// <summary>Its last day.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>Its place.</summary>
    public string? Place { get; init; }

    /// <summary>The title.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Its outcome.</summary>
    public LocalizedText? Outcome { get; init; }

    /// <summary>The source of the fact.</summary>
    public Source? Source { get; init; }

    /// <summary>The agreements signed at it.</summary>
    public IReadOnlyList<ChainAgreement> Agreements { get; init; } = [];

    /// <summary>The commitments made at it that are in none of those agreements.</summary>
    public IReadOnlyList<ChainCommitment> Commitments { get; init; } = [];
}

/// <summary>An agreement of a chain, with the commitments in it.</summary>
public sealed record ChainAgreement
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The type of text.</summary>
    public required AgreementType Type { get; init; }

    /// <summary>The other parties.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The recorded status.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>Its status on the day.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The date of signing.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>The agency that carries it out.</summary>
    public string? LeadAgencyId { get; init; }

    /// <summary>The source of the fact.</summary>
    public Source? Source { get; init; }

    /// <summary>The commitments in it.</summary>
    public IReadOnlyList<ChainCommitment> Commitments { get; init; } = [];
}

/// <summary>A commitment of a chain, with its reviews and files.</summary>
public sealed record ChainCommitment(
    string Id,
    LocalizedText Title,
    IReadOnlyList<string> CountryIds,
    string LeadAgencyId,
    PartialDate MadeOn,
    PartialDate? DueOn,
    bool Verifiable,
    CommitmentStatus Status,
    int? Progress,
    Overdue? Overdue,
    AwaitingAssessment? Awaiting,
    bool Disputed,
    OpenObstacles? Obstacles,
    IReadOnlyList<Review> Reviews,
    IReadOnlyList<Attachment> Attachments,
    Source? Source);
