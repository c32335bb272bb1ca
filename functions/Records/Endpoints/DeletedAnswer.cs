using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Endpoints;

/// <summary>The deleted records of a collection, the latest first.</summary>
/// <param name="Items">The records.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record DeletedAnswer(IReadOnlyList<DeletedItem> Items, [Count] long Version, [TextFormat("uri-reference")] string? Next);

/// <summary>A deleted record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The former title.</param>
/// <param name="Version">The change that deleted it.</param>
/// <param name="At">When it was deleted.</param>
/// <param name="By">The name of the principal.</param>
public sealed record DeletedItem(string Id, LocalizedText? Title, [Count] long Version, DateTimeOffset At, string By);
