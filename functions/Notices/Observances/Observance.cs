using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Observances;

/// <summary>A day that returns every year: a national day, or the founding of the ministry or of one of its units.</summary>
/// <remarks>
/// The day has its first year (<see cref="FoundedOn"/>), and then anniversaries with a number of years, or it has none
/// (<see cref="YearlyOn"/>), and then it only returns. Without <see cref="CountryId"/> it is a day of the registry's own state.
/// </remarks>
public sealed record Observance : Record
{
    /// <summary>The name of the day: <c>National Day</c>.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The kind of day.</summary>
    public required ObservanceKind Kind { get; init; }

    /// <summary>The partner that observes it; absent for a day of the registry's own state.</summary>
    public string? CountryId { get; init; }

    /// <summary>The unit or agency whose founding it is.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The day on which it all began, with its year.</summary>
    public DateOnly? FoundedOn { get; init; }

    /// <summary>The day of each year as <c>MM-DD</c>, when the first year is not known or not counted.</summary>
    public string? YearlyOn { get; init; }

    /// <summary>The last day on which it is observed; absent while it is.</summary>
    public DateOnly? ObservedUntil { get; init; }
}

/// <summary>The sorts of days that return every year.</summary>
public enum ObservanceKind
{
    /// <summary>A national day.</summary>
    NationalDay,

    /// <summary>The founding of a ministry, a unit or another body.</summary>
    Founding,

    /// <summary>Another day.</summary>
    Other,
}
