using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The meeting that closes a review cycle, as recorded.</summary>
public sealed record RoundMeeting
{
    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The place.</summary>
    public string? Place { get; init; }

    /// <summary>The chair, with the post.</summary>
    public string? Chair { get; init; }

    /// <summary>The secretary, who took the minutes.</summary>
    public string? Secretary { get; init; }

    /// <summary>Those who were asked to attend.</summary>
    public IReadOnlyList<Attendee> Attendance { get; init; } = [];

    /// <summary>What was said, in paragraphs.</summary>
    public LocalizedText? Discussion { get; init; }
}

/// <summary>A person who was asked to attend a meeting.</summary>
public sealed record Attendee
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The post.</summary>
    public string? Post { get; init; }

    /// <summary>The agency; null for none of the registry's.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Whether the person did not attend.</summary>
    public bool Absent { get; init; }
}
