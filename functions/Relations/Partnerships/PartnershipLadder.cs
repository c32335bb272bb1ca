using BangGiao.Values.Dates;

namespace BangGiao.Relations.Partnerships;

/// <summary>Computes the partnership with a country on a day from its steps.</summary>
public static class PartnershipLadder
{
    /// <summary>The partnership on a day: the latest step in effect and the sectoral partnerships; null without any.</summary>
    public static PartnershipState? StateOn(IReadOnlyList<Partnership> steps, DateOnly day)
    {
        var ladder = General(steps);
        var current = CurrentOn(ladder, day);
        var sectoral = steps
            .Where(step => step.IsSectoral && IsInEffect(step, day))
            .OrderBy(step => step.EffectiveOn)
            .Select(step => new SectoralMark(step.Id, step.Sector ?? "", step.EffectiveOn) { Level = step.Level })
            .ToList();
        if (current is null && sectoral.Count == 0)
            return null;
        return new() { Level = current?.Level, Since = current is null ? null : Since(ladder, current, day), Id = current?.Id, Sectoral = sectoral };
    }

    /// <summary>The status of a step on a day.</summary>
    public static PartnershipStatus StatusOn(Partnership step, IReadOnlyList<Partnership> steps, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.EffectiveOn.First > day)
            return PartnershipStatus.Upcoming;
        if (!IsInEffect(step, day))
            return PartnershipStatus.Ended;
        return step.IsSectoral || CurrentOn(General(steps), day)?.Id == step.Id
            ? PartnershipStatus.InEffect
            : PartnershipStatus.Superseded;
    }

    /// <summary>The days on which a step takes effect or has ended; between them nothing changes.</summary>
    public static IEnumerable<DateOnly> TurningDays(IEnumerable<Partnership> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        foreach (var step in steps)
        {
            yield return step.EffectiveOn.First;
            if (step.EndsOn is { } end && end.Last < DateOnly.MaxValue)
                yield return end.Last.AddDays(1);
        }
    }

    // Two steps on one day are refused; where one of them is hidden from a writer they can meet, and integrity tells of it.
    private static List<Partnership> General(IEnumerable<Partnership> steps) =>
        [.. steps.Where(step => !step.IsSectoral).OrderBy(step => step.EffectiveOn).ThenBy(step => step.Id, StringComparer.Ordinal)];

    private static Partnership? CurrentOn(List<Partnership> ladder, DateOnly day) => ladder.FindLast(step => IsInEffect(step, day));

    // Steps such as "extensive", "strengthened" or "enhanced" change the name but not the level, so the level counts from the first of
    // them.
    private static PartialDate Since(List<Partnership> ladder, Partnership current, DateOnly day)
    {
        var (first, since) = (current, day);
        foreach (var turn in TurningDays(ladder).Where(turn => turn <= day).OrderDescending())
        {
            if (CurrentOn(ladder, turn) is not { } step || step.Level != current.Level)
                break;
            (first, since) = (step, turn);
        }
        return first.EffectiveOn.First == since ? first.EffectiveOn : PartialDate.From(since);
    }

    private static bool IsInEffect(Partnership step, DateOnly day) =>
        step.EffectiveOn.First <= day && (step.EndsOn is not { } end || day <= end.Last);
}
