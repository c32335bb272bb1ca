namespace BangGiao.Values.Periods;

/// <summary>An owner's rules for official reporting periods.</summary>
/// <param name="All">The rules, oldest first; empty for an owner who has calendar periods only.</param>
public sealed record PeriodRules(IReadOnlyList<PeriodRule> All)
{
    /// <summary>No rules.</summary>
    public static PeriodRules None { get; } = new([]);

    /// <summary>Why a period has no official days, as the predicate of an error message.</summary>
    public string Unfit => All.Count == 0 ? "has no official days: the owner's profile has no rules for them" : $"has no official days: the first rule for them applies from {All[0].From}";

    /// <summary>The rule that applies on a day; null when none does.</summary>
    public PeriodRule? On(DateOnly day) => All.LastOrDefault(rule => rule.From.First <= day && !(rule.To?.Last < day));
}
