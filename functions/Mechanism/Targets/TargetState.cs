namespace BangGiao.Mechanism.Targets;

/// <summary>The derived fields of a target on a day.</summary>
/// <param name="Current">The current value; null without a value by that day.</param>
/// <param name="Progress">The progress towards each goal; empty without a current value.</param>
public sealed record TargetState(CurrentValue? Current, IReadOnlyList<GoalProgress> Progress)
{
    /// <inheritdoc/>
    public bool Equals(TargetState? other) => other is not null && Current == other.Current && Progress.SequenceEqual(other.Progress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Current, Progress.Count);
}

/// <summary>The current value of an indicator.</summary>
/// <param name="Value">The value.</param>
/// <param name="On">The day of the value: the day of the view for a computed metric, else the day of the measurement.</param>
public sealed record CurrentValue(decimal Value, DateOnly On);

/// <summary>The progress of an indicator towards a goal.</summary>
public sealed record GoalProgress
{
    /// <summary>The year of the goal, which is to be reached by its end.</summary>
    public required int Year { get; init; }

    /// <summary>The value of the goal.</summary>
    public required decimal Value { get; init; }

    /// <summary>The goal minus the current value. Below 0 when the value is above the goal.</summary>
    public required decimal Distance { get; init; }

    /// <summary>Whether the goal is reached.</summary>
    public required bool Reached { get; init; }

    /// <summary>The number of years after the current one up to the goal's year; below 0 when that year is over.</summary>
    public required int YearsLeft { get; init; }

    /// <summary>The change that each of these years needs, to two decimals; null when the goal is reached or no year is left.</summary>
    public decimal? PacePerYear { get; init; }
}
