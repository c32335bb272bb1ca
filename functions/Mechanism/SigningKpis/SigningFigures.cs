using BangGiao.Values.Json;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>How long it takes from signing an agreement to carrying it out, and what is signed and not in force.</summary>
/// <param name="Signed">How many agreements in scope are signed. The periods count those whose day of signing is known.</param>
/// <param name="Query">The list of the signed ones.</param>
/// <param name="ToCopy">From signing to the receipt of the text by the ministry.</param>
/// <param name="ToPlan">From signing to the filing of the implementation plan.</param>
/// <param name="ToFirstAction">
/// From signing to the first action: the recorded one, or the first review of a commitment in the agreement that shows work.
/// </param>
/// <param name="ToCompletion">From signing to the completion of the last of its commitments, where all that were not abandoned are complete.</param>
/// <param name="NotInForce">The agreements that are signed or ratified and not in force, by their age, the youngest first.</param>
public sealed record SigningFigures(
    [Count] int Signed,
    [TextFormat("uri-reference")] string Query,
    PeriodFigure ToCopy,
    PeriodFigure ToPlan,
    PeriodFigure ToFirstAction,
    PeriodFigure ToCompletion,
    IReadOnlyList<AgeBand> NotInForce);

/// <summary>The days from signing an agreement, or making a commitment, to a step: their middle and how they are spread.</summary>
/// <param name="Count">How many have both days.</param>
/// <param name="Of">How many have the first day.</param>
/// <param name="MedianDays">The median number of days; absent where none has both.</param>
/// <param name="MostDays">The longest period; absent where none has both.</param>
/// <param name="Bands">How many took how long, from the shortest. They add up to <paramref name="Count"/>.</param>
public sealed record PeriodFigure([Count] int Count, [Count] int Of, decimal? MedianDays, int? MostDays, IReadOnlyList<AgeBand> Bands);

/// <summary>How many are of an age, or took a number of days.</summary>
/// <param name="FromDays">The least number of days.</param>
/// <param name="ToDays">The greatest number; absent in the last band.</param>
/// <param name="Count">How many.</param>
/// <param name="Query">The list of them.</param>
public sealed record AgeBand([Count] int FromDays, [Count] int? ToDays, [Count] int Count, [TextFormat("uri-reference")] string Query);
