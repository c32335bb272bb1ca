namespace BangGiao.Commitments;

/// <summary>What somebody said of a commitment's carrying out.</summary>
public sealed record Review
{
    /// <summary>The day of which it speaks.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who said it.</summary>
    public required string By { get; init; }

    /// <summary>In whose voice.</summary>
    public required ReviewVoice Voice { get; init; }

    /// <summary>How far the commitment is.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>How far in percent, 0 to 100.</summary>
    public int? Progress { get; init; }

    /// <summary>What was done, what is in the way, what is proposed.</summary>
    public string? Note { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>What shows that a review is right: one of the commitment's files, or a page that everybody can open.</summary>
public sealed record Evidence
{
    /// <summary>The id of one of the commitment's attachments.</summary>
    public string? AttachmentId { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>What it is and where in it to look.</summary>
    public string? Note { get; init; }
}

/// <summary>Who speaks in a review.</summary>
public enum ReviewVoice
{
    /// <summary>The lead agency, of its own work.</summary>
    Claim,

    /// <summary>The ministry, of the agency's work.</summary>
    Assessment,
}

/// <summary>How far a commitment is. The top two need evidence.</summary>
public enum CommitmentStatus
{
    /// <summary>Nothing was done yet.</summary>
    NotStarted,

    /// <summary>Some was done.</summary>
    Limited,

    /// <summary>Most was done.</summary>
    Substantial,

    /// <summary>It is carried out.</summary>
    Complete,

    /// <summary>It is not worked on for the time being.</summary>
    Suspended,

    /// <summary>It was given up.</summary>
    Cancelled,
}
