namespace BangGiao.Mechanism.Commitments;

/// <summary>What shows that a review is right: one of the commitment's files, or a page that everybody can open; never both.</summary>
public sealed record Evidence
{
    /// <summary>The id of one of the commitment's attachments.</summary>
    public string? AttachmentId { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>What it is and where in it to look.</summary>
    public string? Note { get; init; }
}
