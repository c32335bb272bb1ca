using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Registry.Profiles;

/// <summary>The values that differ from one owner to another and are not records: a file of <c>data/</c>, read and checked when the app starts.</summary>
public sealed record OwnerProfile
{
    /// <summary>The IANA name of the time zone whose days are the owner's.</summary>
    public required string TimeZone { get; init; }

    /// <summary>A day before the first relations: the time slider of the dashboard begins there.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The languages that the dashboard offers, the owner's own first.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>The levels of partnership, low to high; sectoral levels, which are not on the ladder, come last.</summary>
    public required IReadOnlyList<LevelProfile> Levels { get; init; }

    /// <summary>The tiers of anniversaries and their day in years that are not leap years.</summary>
    public required AnniversaryProfile Anniversaries { get; init; }

    /// <summary>The task groups of the plan, in order; none for an owner without a plan.</summary>
    public required IReadOnlyList<LocalizedText> TaskGroups { get; init; }

    /// <summary>The point of view of the map: <c>vn</c> or <c>natural_earth</c>.</summary>
    public required string Map { get; init; }

    /// <summary>The head of papers.</summary>
    public required PaperProfile Papers { get; init; }

    /// <summary>The steps to which overdue commitments escalate, first to last; none for an owner without them.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } = [];

    /// <summary>The owner's law; null for an owner without law rules, who has no statutory duties.</summary>
    public LawProfile? Law { get; init; }

    /// <summary>The rules for official reporting periods.</summary>
    internal PeriodRules Periods => new(Law?.Periods ?? []);

    /// <summary>The overdue days on which the escalation changes; day 1 alone for an owner without steps.</summary>
    internal IReadOnlyList<int> OverdueDays => Escalation.Count == 0 ? [1] : [.. Escalation.Select(step => step.FromDay)];

    /// <summary>The codes of the steps of the escalation, in order.</summary>
    internal IReadOnlyList<string> EscalationCodes => [.. Escalation.Select(step => step.Code)];

    /// <summary>The codes of the laws that an agreement can be under, in order.</summary>
    internal IReadOnlyList<string> RegimeCodes => Law?.RegimeCodes ?? [];

    /// <summary>The codes of the parts of the yearly pack, in order.</summary>
    internal IReadOnlyList<string> PackCodes => Law?.YearlyPack?.Codes ?? [];

    /// <summary>The codes of the levels, in order.</summary>
    internal IReadOnlyList<string> LevelCodes => [.. Levels.Select(level => level.Code)];

    /// <summary>The step of the escalation that something has reached after a number of overdue days; null for an owner without steps.</summary>
    public EscalationStep? EscalationAfter(int days) => Escalation.LastOrDefault(step => step.FromDay <= days);

    /// <summary>The level with a code; null for a code that the profile does not have, as of records of another profile.</summary>
    public LevelProfile? Level(string code) => Levels.FirstOrDefault(level => level.Code == code);

    /// <summary>The place of a level among the levels, low to high; -1 for one that the profile does not have.</summary>
    public int RankOf(string code) => Levels.TakeWhile(level => level.Code != code).Count() is var place && place < Levels.Count ? place : -1;

    /// <summary>The name of a level; the code itself if the profile does not have the level.</summary>
    public LocalizedText LabelOf(IListedCode level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return Level(level.Code)?.Label ?? new() { En = level.Code };
    }
}
