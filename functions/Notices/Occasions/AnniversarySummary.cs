using BangGiao.Values.Json;

namespace BangGiao.Notices.Occasions;

/// <summary>An anniversary.</summary>
public record AnniversarySummary : OccasionItem
{
    /// <summary>Takes over what an anniversary has.</summary>
    public AnniversarySummary(Occasion occasion)
        : base(occasion)
    {
        OriginalDate = occasion.OriginalDate!.Value;
        Years = occasion.Years!.Value;
        Class = occasion.Class!;
    }

    /// <summary>The day that returns.</summary>
    public DateOnly OriginalDate { get; init; }

    /// <summary>How many years lie between.</summary>
    [Count]
    public int Years { get; init; }

    /// <summary>The name of a tier, as the settings have it.</summary>
    public string Class { get; init; }
}
