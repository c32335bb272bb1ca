using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>The warnings about an agreement.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Items">The warnings.</param>
/// <param name="Open">The number of warnings without an answer.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record WarningsAnswer(DateOnly AsOf, Language Lang, TextDirection Dir, IReadOnlyList<WarningItem> Items, [Count] int Open, [Count] long Version);

/// <summary>A warning.</summary>
/// <param name="Warning">Its code.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Basis">The article that it follows from; absent where it follows from a comparison of records.</param>
/// <param name="Agreement">The other agreement that it names.</param>
/// <param name="Answer">The officer's answer; absent while there is none.</param>
public sealed record WarningItem(AgreementWarning Warning, string Label, string? Basis, Named? Agreement, string? Answer);
