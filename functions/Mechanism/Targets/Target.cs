using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>An indicator of the plan.</summary>
public sealed record Target : Record
{
    /// <summary>The plan's task group that it belongs to, 1 to 6 (Resolution 292/NQ-CP of 23 September 2025).</summary>
    [Vocabulary("taskGroup")]
    public required int TaskGroup { get; init; }

    /// <summary>What is measured.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it is counted in.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>How it is measured: the name of a figure of the registry, or <c>manual</c>.</summary>
    [Vocabulary("metric")]
    public required string Metric { get; init; }

    /// <summary>Where it stood when the plan began.</summary>
    public Measurement? Baseline { get; init; }

    /// <summary>Where it is to stand.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>What was measured by hand.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];
}

/// <summary>Where an indicator is to stand at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value.</param>
public sealed record Goal(int Year, decimal Value);

/// <summary>Where an indicator stood on a day.</summary>
public sealed record Measurement
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? Note { get; init; }
}
