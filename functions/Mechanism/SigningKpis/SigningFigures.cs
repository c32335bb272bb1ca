using BangGiao.Mechanism.Counting;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>How long it takes from signing an agreement to carrying it out, and what is signed and not in force.</summary>
/// <param name="Signed">The number of agreements in scope that are signed. The periods count those whose day of signing is known.</param>
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
