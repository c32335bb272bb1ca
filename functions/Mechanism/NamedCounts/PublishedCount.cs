using BangGiao.Values.Json;

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>A figure that was published, with what this registry has under the definition by which it is read.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="PublishedOn">The day of the report.</param>
/// <param name="Said">What the report says.</param>
/// <param name="Unknown">What is not known of the figure, so that the reading is not the publisher's.</param>
/// <param name="Id">The definition by which it is read.</param>
/// <param name="Title">What that definition counts, in a few words.</param>
/// <param name="From">The first day of the reading.</param>
/// <param name="To">The last day of the reading.</param>
/// <param name="Count">The number in this registry under that reading.</param>
/// <param name="Query">The list of them.</param>
/// <param name="Source">The address of the report.</param>
public sealed record PublishedCount(
    [Count] int Figure,
    DateOnly PublishedOn,
    string Said,
    string Unknown,
    CountName Id,
    string Title,
    DateOnly From,
    DateOnly To,
    [Count] int Count,
    [TextFormat("uri-reference")] string Query,
    [TextFormat("uri")] string Source);
