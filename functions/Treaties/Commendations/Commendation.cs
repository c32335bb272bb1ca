using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Commendations;

/// <summary>An award to the department or to a person in it.</summary>
public sealed record Commendation : Record
{
    /// <summary>The title of the award.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The authority that awarded it.</summary>
    public string? AwardedBy { get; init; }

    /// <summary>The date of the award.</summary>
    public PartialDate? AwardedOn { get; init; }

    /// <summary>The recipients.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The basis: the decision and its reasons.</summary>
    public string? Basis { get; init; }
}
