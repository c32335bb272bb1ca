using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Counting;

/// <summary>The days from signing an agreement, or making a commitment, to a step: their middle and how they are spread.</summary>
/// <param name="Count">The number of those with both days.</param>
/// <param name="Of">The number of those with the first day.</param>
/// <param name="MedianDays">The median number of days; absent where none has both.</param>
/// <param name="MostDays">The longest period; absent where none has both.</param>
/// <param name="Bands">The number of each duration, from the shortest. They add up to <paramref name="Count"/>.</param>
public sealed record PeriodFigure([Count] int Count, [Count] int Of, decimal? MedianDays, int? MostDays, IReadOnlyList<AgeBand> Bands);

/// <summary>The number of those of an age, or with a duration.</summary>
/// <param name="FromDays">The least number of days.</param>
/// <param name="ToDays">The greatest number; absent in the last band.</param>
/// <param name="Count">The number of them.</param>
/// <param name="Query">The list of them.</param>
public sealed record AgeBand([Count] int FromDays, [Count] int? ToDays, [Count] int Count, [TextFormat("uri-reference")] string Query);
