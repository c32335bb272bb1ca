namespace BangGiao.Mechanism.KpiSeries;

/// <summary>The commitments that a point of a series is about.</summary>
public enum SeriesPopulation
{
    /// <summary>All made by the last day of the period, in their state on that day: what there was at its end.</summary>
    All,

    /// <summary>Those made in the period, in their state on the day of the figures: what has become of them.</summary>
    Made,
}
