using System.ComponentModel.DataAnnotations;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>The settings of the checks: <c>Integrity__…</c>.</summary>
public sealed class IntegrityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Integrity";

    /// <summary>The number of seconds for which a report is used again while the registry is unchanged; 0: never. Default 600, at most a day.</summary>
    [Range(0, 86_400)]
    public int KeepSeconds { get; set; } = 600;

    /// <summary>
    /// The number of days for which a record counts as live after it was last written, and as verified after it was compared with its
    /// sources. Default 365.
    /// </summary>
    [Range(1, 36_500)]
    public int LiveDays { get; set; } = 365;
}
