using BangGiao.Mechanism.Measuring;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The outcome that a commitment is for, measured apart from its delivery.</summary>
public sealed record Outcome
{
    /// <summary>The indicator: what is measured.</summary>
    public required LocalizedText Indicator { get; init; }

    /// <summary>The unit of the values.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>The value before the commitment.</summary>
    public required OutcomeValue Baseline { get; init; }

    /// <summary>The value to be reached, and by when.</summary>
    public required OutcomeValue Target { get; init; }

    /// <summary>The measurements, in date order.</summary>
    public IReadOnlyList<OutcomeValue> Measurements { get; init; } = [];

    /// <summary>
    /// The progress of the latest measurement by a day from the baseline to the target, in percent with one decimal; above 100 beyond the
    /// target, below 0 away from it; null without a measurement, where baseline and target are equal, and for values out of bounds.
    /// </summary>
    public decimal? RateOn(DateOnly day)
    {
        const int Percent = 100;
        var latest = Measurements.Where(value => value.On <= day).MaxBy(value => value.On);
        return latest is null || Target.Value == Baseline.Value || !new[] { latest, Target, Baseline }.All(one => MeasuredValues.IsComputable(one.Value))
            ? null
            : Math.Round((latest.Value - Baseline.Value) / (Target.Value - Baseline.Value) * Percent, 1, MidpointRounding.AwayFromZero);
    }
}

/// <summary>The value of an outcome indicator on a day.</summary>
public sealed record OutcomeValue
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public string? Note { get; init; }
}
