namespace BangGiao.Notices.Comments;

/// <summary>Somebody whom a comment mentions or answers.</summary>
/// <param name="Credential">The credential of the person.</param>
/// <param name="At">The instant from which the comment addresses that person.</param>
public sealed record Addressed(string Credential, DateTimeOffset At);
