using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Views.Comparison;
using BangGiao.Views.Summary;

namespace BangGiao.Views.LastLook;

/// <summary>What changed since the caller last looked.</summary>
/// <param name="Since">The state from which the answer starts; absent when the caller has not looked yet.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="AsOf">The day that the answer is of.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Changes">The records that were written since then, each with its last change, newest first.</param>
/// <param name="HasMoreChanges">Whether there are more of them.</param>
/// <param name="Differences">The differences between the two days, by fact and title, as in <c>/comparison</c>.</param>
/// <param name="DifferencesTotal">The number of these differences.</param>
public sealed record LastLookAnswer(
    Look? Since,
    [Count] long Version,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    IReadOnlyList<SummaryChange> Changes,
    bool HasMoreChanges,
    IReadOnlyList<Difference> Differences,
    [Count] int DifferencesTotal);

/// <summary>A state of the registry that somebody looked at.</summary>
/// <param name="Version">The registry's version.</param>
/// <param name="Day">The owner's day.</param>
/// <param name="At">When.</param>
public sealed record Look([Count] long Version, DateOnly Day, DateTimeOffset At);
