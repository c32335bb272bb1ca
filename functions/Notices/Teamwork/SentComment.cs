namespace BangGiao.Notices.Teamwork;

/// <summary>The body of POST /{collection}/{id}/comments.</summary>
public sealed record SentComment
{
    /// <summary>The text, 1 to 4,000 characters, plain and of several lines. It mentions people as <c>@[name]</c>, at most ten.</summary>
    public required string Body { get; init; }

    /// <summary>The id of the comment on the same record that it answers. A reply cannot be answered; answer its comment instead.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>A merge patch of a comment (RFC 7396).</summary>
public sealed record CommentChange
{
    /// <summary>The new text, 1 to 4,000 characters.</summary>
    public required string Body { get; init; }
}

/// <summary>The body of PUT /{collection}/{id}/assignment.</summary>
public sealed record SentAssignment
{
    /// <summary>The name of the person who does the work, as <c>colleagues</c> lists it.</summary>
    public required string Person { get; init; }

    /// <summary>The day until which the work is to be done; absent for none.</summary>
    public DateOnly? DueOn { get; init; }
}
