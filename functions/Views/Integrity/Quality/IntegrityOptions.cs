using System.ComponentModel.DataAnnotations;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>How the registry is checked: the settings <c>Integrity__…</c>.</summary>
public sealed class IntegrityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Integrity";

    /// <summary>For how many seconds a report answers while the registry stays as it is; 0 for not at all. Default 600, at most a day.</summary>
    [Range(0, 86_400)]
    public int KeepSeconds { get; set; } = 600;

    /// <summary>
    /// For how many days after it was last written a record counts as live, and after it was compared with its sources as verified. Default 365.
    /// </summary>
    [Range(1, 36_500)]
    public int LiveDays { get; set; } = 365;
}
