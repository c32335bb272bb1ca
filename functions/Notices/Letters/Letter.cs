using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Letters;

/// <summary>The draft of a letter for an anniversary. The desk adds its day and signature, and the addressees if none are recorded.</summary>
public sealed record Letter
{
    /// <summary>The anniversary: event, record and day.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the texts.</summary>
    public required Language Lang { get; init; }

    /// <summary>The direction in which they run.</summary>
    public required TextDirection Dir { get; init; }

    /// <summary>The title of the anniversary.</summary>
    public required string Occasion { get; init; }

    /// <summary>The day of the anniversary.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The number of years since the original event; absent for a day whose first year is not recorded.</summary>
    [Count]
    public required int? Years { get; init; }

    /// <summary>The highest classification of the records that it names.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The country's name; empty where there is none or several.</summary>
    public required string Country { get; init; }

    /// <summary>The line for the addressees.</summary>
    public required string Addressees { get; init; }

    /// <summary>The words before the text.</summary>
    public required string Greeting { get; init; }

    /// <summary>The occasion of the congratulation, with the number of years and the day.</summary>
    public required string Opening { get; init; }

    /// <summary>The partnership that holds on the day of the view; empty where there is none.</summary>
    public required string Level { get; init; }

    /// <summary>The words after the text.</summary>
    public required string Closing { get; init; }

    /// <summary>The registry's version that the answer is of.</summary>
    [Count]
    public required long Version { get; init; }
}
