using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The obstacles of a commitment that are open on a day.</summary>
/// <param name="Open">The obstacles, oldest first; at least one.</param>
public sealed record OpenObstacles(IReadOnlyList<OpenObstacle> Open)
{
    /// <summary>The obstacles that are open on a day; null when there are none.</summary>
    /// <remarks>An obstacle is open from the day of its claim until the day of an answer that settles it.</remarks>
    public static OpenObstacles? On(Commitment commitment, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var open = All(commitment)
            .Where(obstacle => obstacle.Since <= day)
            .Select(obstacle => obstacle with { Answered = commitment.ObstacleAnswers.Any(answer => answer.Obstacle == obstacle.Number && answer.On <= day) })
            .Where(obstacle => !commitment.ObstacleAnswers.Any(answer => answer.Settled && answer.Obstacle == obstacle.Number && answer.On <= day))
            .ToList();
        return open.Count == 0 ? null : new(open);
    }

    /// <summary>All obstacles that the reviews of a commitment report, with their numbers.</summary>
    public static IEnumerable<OpenObstacle> All(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return commitment.Reviews
            .SelectMany(review => review.Obstacles.Select(obstacle => (Review: review, Obstacle: obstacle)))
            .Select((pair, place) => new OpenObstacle(
                place + 1, pair.Review.On, pair.Review.By, pair.Obstacle.Kind, pair.Obstacle.Level, pair.Obstacle.Text, pair.Review.Proposal, Answered: false));
    }

    /// <inheritdoc/>
    public bool Equals(OpenObstacles? other) => other is not null && Open.SequenceEqual(other.Open);

    /// <inheritdoc/>
    public override int GetHashCode() => Open.Count;
}

/// <summary>An open obstacle.</summary>
/// <param name="Number">Its number in the commitment, from 1.</param>
/// <param name="Since">The day of the claim that reports it.</param>
/// <param name="By">The author of the claim.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Level">The level that can settle it.</param>
/// <param name="Text">What it is.</param>
/// <param name="Proposal">What the claim proposes (kiến nghị); absent when it proposes nothing.</param>
/// <param name="Answered">Whether it has been answered, without being settled.</param>
public sealed record OpenObstacle(
    [Count] int Number, DateOnly Since, string By, ObstacleKind Kind, SettlementLevel Level, string Text, string? Proposal, bool Answered);
