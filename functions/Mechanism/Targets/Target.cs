using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>An indicator of the plan.</summary>
public sealed record Target : Record
{
    /// <summary>The task group of the plan, 1 to 6 (Resolution 292/NQ-CP of 23 September 2025).</summary>
    [Vocabulary("taskGroup")]
    public required int TaskGroup { get; init; }

    /// <summary>The title: what is measured.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The unit of the values.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>How it is measured: the name of a metric, or <c>manual</c>.</summary>
    [Vocabulary("metric")]
    public required string Metric { get; init; }

    /// <summary>The value at the start of the plan.</summary>
    public Measurement? Baseline { get; init; }

    /// <summary>The goals, in order of their years.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>The measurements, for the metric <c>manual</c> only, in date order.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];
}

/// <summary>The goal of an indicator for the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value.</param>
public sealed record Goal(int Year, decimal Value);

/// <summary>The value of an indicator on a day.</summary>
public sealed record Measurement
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public string? Note { get; init; }
}
