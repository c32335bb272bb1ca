using BangGiao.Values.Languages;

namespace BangGiao.Notices.ChangeFeeds;

/// <summary>A page of a feed of changes, before it is written as Atom or JSON.</summary>
/// <param name="Id">The id of the feed, the same on every page.</param>
/// <param name="Title">The title.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Self">The address of the page.</param>
/// <param name="Next">The address of the page with older changes; null on the last one.</param>
/// <param name="Home">The dashboard; null without a public address.</param>
/// <param name="Updated">The instant of the latest change.</param>
/// <param name="Entries">The changes, newest first.</param>
internal sealed record FeedPage(
    string Id, string Title, Language Language, string Self, string? Next, string? Home, DateTimeOffset Updated, IReadOnlyList<FeedEntry> Entries);

/// <summary>A change in a feed.</summary>
/// <param name="Id">The id: a tag URI (RFC 4151), or a URN where the registry has no public address.</param>
/// <param name="Title">A sentence that names the operation and the record.</param>
/// <param name="Page">The record's page on the dashboard; null for none.</param>
/// <param name="At">The instant of the change.</param>
/// <param name="By">The name of the principal; empty where the record was hidden.</param>
/// <param name="Collection">The record's collection.</param>
/// <param name="Operation">The operation, as a code.</param>
internal sealed record FeedEntry(string Id, string Title, string? Page, DateTimeOffset At, string By, string Collection, string Operation);
