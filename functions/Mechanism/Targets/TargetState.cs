namespace BangGiao.Mechanism.Targets;

/// <summary>What is derived for a target as of a day.</summary>
/// <param name="Current">Where the indicator stands; null where nothing was measured by then.</param>
/// <param name="Progress">How far it is from each goal; empty where it is not known where it stands.</param>
public sealed record TargetState(CurrentValue? Current, IReadOnlyList<GoalProgress> Progress)
{
    /// <inheritdoc/>
    public bool Equals(TargetState? other) => other is not null && Current == other.Current && Progress.SequenceEqual(other.Progress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Current, Progress.Count);
}

/// <summary>Where an indicator stands.</summary>
/// <param name="Value">The value.</param>
/// <param name="On">The day of which it is: that of the view for what the registry computes, that of the measurement else.</param>
public sealed record CurrentValue(decimal Value, DateOnly On);

/// <summary>How far an indicator is from a goal.</summary>
public sealed record GoalProgress
{
    /// <summary>The year at whose end the goal is to be reached.</summary>
    public required int Year { get; init; }

    /// <summary>The goal.</summary>
    public required decimal Value { get; init; }

    /// <summary>The goal less where the indicator stands: below 0 where it is past it, or is to fall.</summary>
    public required decimal Distance { get; init; }

    /// <summary>Whether the goal is reached.</summary>
    public required bool Reached { get; init; }

    /// <summary>The years that are left after the day's own; below 0 when the goal's year is over.</summary>
    public required int YearsLeft { get; init; }

    /// <summary>By how much the indicator has to move in each of them, to two decimals; null where it need not, or no year is left.</summary>
    public decimal? PacePerYear { get; init; }
}
