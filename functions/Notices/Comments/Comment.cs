using BangGiao.Records.Model;

namespace BangGiao.Notices.Comments;

/// <summary>What somebody wrote about a record, for those who work on it.</summary>
public sealed record Comment : Record
{
    /// <summary>The record that it is about.</summary>
    public required Subject About { get; init; }

    /// <summary>The text, plain and of several lines, with mentions such as <c>@[Nguyễn Văn An]</c>; empty after it was withdrawn.</summary>
    public required string Body { get; init; }

    /// <summary>The id of the comment that it answers; absent for one that answers none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The names of the people whom the text mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>When its author last changed the text; absent for one that was not changed.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>When it was withdrawn; absent before.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>What identifies the author. Never returned.</summary>
    public string Author { get; init; } = "";

    /// <summary>What identifies those whom it mentions. Never returned.</summary>
    public IReadOnlyList<string> Mentioned { get; init; } = [];

    /// <summary>Whom the comment ever addressed, each since when: a later change of the text does not tell it again. Never returned.</summary>
    public IReadOnlyList<Addressed> Addressed { get; init; } = [];

    /// <summary>What identifies the author of the comment that it answers. Never returned.</summary>
    public string? Answered { get; init; }
}
