using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>One promise that somebody must carry out.</summary>
public sealed record Commitment : Record
{
    /// <summary>What was promised, in short.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The words that were signed.</summary>
    public LocalizedText? Quote { get; init; }

    /// <summary>The countries that it was promised to or with.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>The agreement that it stands in.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The visit or meeting at which it was made.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The agency that carries it out.</summary>
    public required string LeadAgencyId { get; init; }

    /// <summary>The agencies that help.</summary>
    public IReadOnlyList<string> CoordinatingAgencyIds { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required PartialDate MadeOn { get; init; }

    /// <summary>The last day by which it is to be carried out.</summary>
    public PartialDate? DueOn { get; init; }

    /// <summary>Whether it can be told when it is carried out. Vague promises are kept, flagged, and not counted in the KPIs' denominators.</summary>
    /// <remarks>Always set when it is stored: what is not sent is judged (see <see cref="VaguenessCheck"/>).</remarks>
    public bool? Verifiable { get; init; }

    /// <summary>Who judged that. Who sends <c>verifiable</c> is the officer, unless <c>gate</c> is sent with it.</summary>
    public VerifiableBy? VerifiableBy { get; init; }

    /// <summary>How often it is reviewed, in months.</summary>
    public int? ReviewEveryMonths { get; init; }

    /// <summary>What was said of its carrying out, in the order in which it was said.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];
}
