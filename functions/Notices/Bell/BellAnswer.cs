using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Bell;

/// <summary>What others addressed to the caller, and he or she may see now.</summary>
/// <param name="Items">The newest 50 of the last 90 days, newest first.</param>
/// <param name="Unread">How many of them are unread.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
public sealed record BellAnswer(IReadOnlyList<BellItem> Items, [Count] int Unread, Language Lang, TextDirection Dir);

/// <summary>A mention, a reply or an assignment.</summary>
/// <param name="Id">What marks it as read.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When.</param>
/// <param name="By">The name of who wrote or assigned.</param>
/// <param name="About">The record.</param>
/// <param name="Title">The record's title; absent for one that has none.</param>
/// <param name="CommentId">The comment; absent for an assignment.</param>
/// <param name="Text">The beginning of the comment; absent for an assignment.</param>
/// <param name="DueOn">The day of an assignment; absent for none, and for comments.</param>
/// <param name="Read">Whether the caller has read it.</param>
public sealed record BellItem(
    string Id, BellKind Kind, DateTimeOffset At, string By, Subject About, string? Title, string? CommentId, string? Text, DateOnly? DueOn, bool Read);

/// <summary>What the bell tells.</summary>
public enum BellKind
{
    /// <summary>A comment mentions the caller.</summary>
    Mention,

    /// <summary>A comment answers one of the caller's.</summary>
    Reply,

    /// <summary>A record was given to the caller.</summary>
    Assignment,
}

/// <summary>What POST /bell/read takes.</summary>
public sealed record BellRead
{
    /// <summary>The ids of what was read; at most 50. Those that the caller's bell does not have count for nothing.</summary>
    [MostItems(BellBody.MostItems)]
    public required IReadOnlyList<string> Ids { get; init; }
}
