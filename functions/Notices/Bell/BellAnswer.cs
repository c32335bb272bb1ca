using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Bell;

/// <summary>The mentions, replies and assignments that others addressed to the caller, as far as the caller may see them now.</summary>
/// <param name="Items">The newest 50 of the last 90 days, newest first.</param>
/// <param name="Unread">The number of unread items among them.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
public sealed record BellAnswer(IReadOnlyList<BellItem> Items, [Count] int Unread, Language Lang, TextDirection Dir);

/// <summary>A mention, a reply or an assignment.</summary>
/// <param name="Id">The id with which the caller marks the item as read.</param>
/// <param name="Kind">The kind of the item.</param>
/// <param name="At">The instant at which it was addressed to the caller.</param>
/// <param name="By">The name of the person who wrote the comment or made the assignment.</param>
/// <param name="About">The record.</param>
/// <param name="Title">The record's title; absent for one that has none.</param>
/// <param name="CommentId">The comment; absent for an assignment.</param>
/// <param name="Text">The beginning of the comment; absent for an assignment.</param>
/// <param name="DueOn">The day of an assignment; absent for none, and for comments.</param>
/// <param name="Read">Whether the caller has read it.</param>
public sealed record BellItem(
    string Id, BellKind Kind, DateTimeOffset At, string By, Subject About, string? Title, string? CommentId, string? Text, DateOnly? DueOn, bool Read);

/// <summary>The kinds of items of the bell.</summary>
public enum BellKind
{
    /// <summary>A comment mentions the caller.</summary>
    Mention,

    /// <summary>A comment answers one of the caller's.</summary>
    Reply,

    /// <summary>A record was assigned to the caller.</summary>
    Assignment,
}

/// <summary>The body of POST /bell/read.</summary>
public sealed record BellRead
{
    /// <summary>The ids of the items that were read; at most 50. Ids that the caller's bell does not have are ignored.</summary>
    [MostItems(BellBody.MostItems)]
    public required IReadOnlyList<string> Ids { get; init; }
}
