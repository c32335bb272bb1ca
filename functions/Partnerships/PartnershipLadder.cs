namespace BangGiao.Partnerships;

/// <summary>What the steps of a country's framework come to on a day.</summary>
public static class PartnershipLadder
{
    /// <summary>The partnership on a day: the latest step in effect, and the sectoral marks; null when there is neither.</summary>
    public static PartnershipState? StateOn(IReadOnlyList<Partnership> steps, DateOnly day)
    {
        var ladder = General(steps);
        var current = CurrentOn(ladder, day);
        var marks = steps
            .Where(step => step.Level == PartnershipLevel.SectoralStrategic && IsInEffect(step, day))
            .OrderBy(step => step.EffectiveOn)
            .Select(step => new SectoralMark(step.Id, step.Sector ?? "", step.EffectiveOn))
            .ToList();
        if (current is null && marks.Count == 0)
            return null;
        return new() { Level = current?.Level, Since = current is null ? null : FirstOfRun(ladder, current).EffectiveOn, Id = current?.Id, Sectoral = marks };
    }

    /// <summary>How one of the steps stands on a day.</summary>
    public static PartnershipStatus StatusOn(Partnership step, IReadOnlyList<Partnership> steps, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.EffectiveOn.First > day)
            return PartnershipStatus.Upcoming;
        if (!IsInEffect(step, day))
            return PartnershipStatus.Ended;
        return step.Level == PartnershipLevel.SectoralStrategic || CurrentOn(General(steps), day)?.Id == step.Id
            ? PartnershipStatus.InEffect
            : PartnershipStatus.Superseded;
    }

    private static List<Partnership> General(IEnumerable<Partnership> steps) =>
        [.. steps.Where(step => step.Level != PartnershipLevel.SectoralStrategic).OrderBy(step => step.EffectiveOn).ThenBy(step => step.Level)];

    private static Partnership? CurrentOn(List<Partnership> ladder, DateOnly day) => ladder.FindLast(step => IsInEffect(step, day));

    // "Extensive", "strengthened", "enhanced" change the framework's name and not its level: the level has held since the first of them.
    private static Partnership FirstOfRun(List<Partnership> ladder, Partnership current)
    {
        var first = ladder.IndexOf(current);
        while (first > 0 && ladder[first - 1].Level == current.Level && Lasts(ladder[first - 1], ladder[first]))
            first--;
        return ladder[first];
    }

    private static bool Lasts(Partnership step, Partnership next) => step.EndsOn is not { } end || end.Last.AddDays(1) >= next.EffectiveOn.First;

    private static bool IsInEffect(Partnership step, DateOnly day) =>
        step.EffectiveOn.First <= day && (step.EndsOn is not { } end || day <= end.Last);
}
