namespace BangGiao.Mechanism.Commitments;

/// <summary>Evidence for a review: either an attachment of the commitment or a web page.</summary>
public sealed record Evidence
{
    /// <summary>The id of one of the commitment's attachments.</summary>
    public string? AttachmentId { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>A description, and the place in the document.</summary>
    public string? Note { get; init; }
}
