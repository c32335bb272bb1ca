using BangGiao.Notices.Anniversaries;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Occasions;

/// <summary>An anniversary.</summary>
public record AnniversarySummary : OccasionItem
{
    /// <summary>Takes over what an anniversary has.</summary>
    public AnniversarySummary(Occasion occasion)
        : base(occasion)
    {
        OriginalDate = occasion.OriginalDate;
        Years = occasion.Years;
        Class = occasion.Class;
        Importance = occasion.Importance!.Value;
    }

    /// <summary>The day that returns; absent for a day whose first year is not recorded.</summary>
    public DateOnly? OriginalDate { get; init; }

    /// <summary>The number of years between; absent likewise.</summary>
    [Count]
    public int? Years { get; init; }

    /// <summary>The name of a tier, as the settings have it; absent likewise.</summary>
    public string? Class { get; init; }

    /// <summary>The importance, which follows from the kind of fact, the number of years and the level of the partnership.</summary>
    public Importance Importance { get; init; }
}
