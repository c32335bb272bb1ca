using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>One commitment: a promise that an agency must carry out.</summary>
public sealed record Commitment : Record
{
    /// <summary>The promise in short.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The words of the signed text.</summary>
    public LocalizedText? Quote { get; init; }

    /// <summary>The countries that the promise was made to or with.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>The agreement that contains it.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The visit or meeting at which it was made.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The field of cooperation (lĩnh vực).</summary>
    public Sector? Sector { get; init; }

    /// <summary>The lead agency, which carries it out.</summary>
    public required string LeadAgencyId { get; init; }

    /// <summary>The coordinating agencies.</summary>
    public IReadOnlyList<string> CoordinatingAgencyIds { get; init; } = [];

    /// <summary>When the promise was made.</summary>
    public required PartialDate MadeOn { get; init; }

    /// <summary>The day by which it must be carried out; a month or a year means its last day.</summary>
    public PartialDate? DueOn { get; init; }

    /// <summary>
    /// Whether its completion can be verified. A vague commitment is flagged and left out of the denominators of the KPIs.
    /// </summary>
    /// <remarks>The stored record always has a value; when none is sent, <see cref="VaguenessCheck"/> decides.</remarks>
    public bool? Verifiable { get; init; }

    /// <summary>
    /// Whether the automatic check or an officer set <c>verifiable</c>. Default: the officer when <c>verifiable</c> is sent, else the
    /// check.
    /// </summary>
    public VerifiableBy? VerifiableBy { get; init; }

    /// <summary>The number of months between reviews, 1 to 60.</summary>
    public int? ReviewEveryMonths { get; init; }

    /// <summary>The post of the person who answers for it at the lead agency (rõ người); not a name.</summary>
    public LocalizedText? ResponsiblePost { get; init; }

    /// <summary>The level whose decision it needs (rõ thẩm quyền).</summary>
    public SettlementLevel? Authority { get; init; }

    /// <summary>What is there when it is carried out (rõ sản phẩm).</summary>
    public LocalizedText? Product { get; init; }

    /// <summary>The milestones, in the order in which they were recorded.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>The outcome that it is for, with an indicator; apart from whether it is carried out.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The answers to the obstacles that claims report, in the order in which they were added.</summary>
    public IReadOnlyList<ObstacleReply> ObstacleAnswers { get; init; } = [];

    /// <summary>The reviews in the order in which they were added.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];
}
