namespace BangGiao.Notices.Comments;

/// <summary>Somebody whom a comment mentions or answers.</summary>
/// <param name="Credential">What identifies the person.</param>
/// <param name="At">Since when.</param>
public sealed record Addressed(string Credential, DateTimeOffset At);
