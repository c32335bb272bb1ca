using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Commendations;

/// <summary>An award to the department or to a person in it.</summary>
public sealed record Commendation : Record
{
    /// <summary>What was awarded.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Who awarded it.</summary>
    public string? AwardedBy { get; init; }

    /// <summary>When it was awarded.</summary>
    public PartialDate? AwardedOn { get; init; }

    /// <summary>To whom.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>For what: the decision and its reasons.</summary>
    public string? Basis { get; init; }
}
