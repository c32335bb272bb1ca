using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The reviews of a commitment, in the order of the days of which they speak.</summary>
/// <param name="Items">The reviews.</param>
/// <param name="Total">The number of them.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record ReviewsAnswer(IReadOnlyList<Review> Items, [Count] int Total, [Count] long Version);
