using BangGiao.Records.Model;

namespace BangGiao.Notices.Comments;

/// <summary>A comment of a person on a record, for the people who work on that record.</summary>
public sealed record Comment : Record
{
    /// <summary>The record that it is about.</summary>
    public required Subject About { get; init; }

    /// <summary>The text, plain and of several lines, with mentions such as <c>@[Nguyễn Văn An]</c>; empty after a withdrawal.</summary>
    public required string Body { get; init; }

    /// <summary>The id of the comment that this one answers; absent for a comment that is no reply.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The names of the people whom the text mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>The instant at which the author last changed the text; absent if the text was never changed.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The instant of the withdrawal; absent before it.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The credential of the author. Never returned.</summary>
    public string Author { get; init; } = "";

    /// <summary>The credentials of the people whom the text mentions. Never returned.</summary>
    public IReadOnlyList<string> Mentioned { get; init; } = [];

    /// <summary>Everybody whom the comment has ever addressed, with the first instant: a later change of the text does not notify them again. Never returned.</summary>
    public IReadOnlyList<Addressed> Addressed { get; init; } = [];

    /// <summary>The credential of the author of the comment that this one answers. Never returned.</summary>
    public string? Answered { get; init; }
}
