using BangGiao.Relations.Partnerships;
using BangGiao.Unit.Support;
using BangGiao.Values.Dates;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Unit.Relations.Partnerships.Steps;

namespace BangGiao.Unit.Relations.Partnerships;

/// <summary>The ladder compared with a count of days, one by one.</summary>
public class PartnershipLadderLawTests
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2001, 6, 30);

    private static readonly Gen<string> Dates =
        from day in Gen.Choose(0, Last.DayNumber - First.DayNumber)
        from length in Gen.Frequency((1, Gen.Constant(4)), (3, Gen.Constant(7)), (6, Gen.Constant(10)))
        select IsoDate.Text(First.AddDays(day))[..length];

    private static readonly Gen<Partnership> OneStep =
        from level in Gen.Elements(Levels.All.ToArray())
        from effectiveOn in Dates
        from end in Dates
        from ends in Gen.Elements(true, false)
        let endsOn = ends && PartialDate.Parse(end).Last >= PartialDate.Parse(effectiveOn).First ? end : null
        select level == Levels.SectoralStrategic ? Mark(effectiveOn, "sector", endsOn) : Step(effectiveOn, level, endsOn);

    // A country takes one step at a time, so no two begin on the same date.
    private static readonly Gen<(IReadOnlyList<Partnership> Steps, DateOnly Day)> Cases =
        from count in Gen.Choose(0, 5)
        from steps in OneStep.ListOf(count)
        from day in Gen.Choose(0, Last.DayNumber - First.DayNumber)
        select ((IReadOnlyList<Partnership>)[.. steps.DistinctBy(step => step.EffectiveOn.First)], First.AddDays(day));

    [Fact]
    public void The_level_on_a_day_is_that_of_the_latest_step_in_effect() => Law.Holds(
        Cases, example => PartnershipLadder.StateOn(example.Steps, example.Day)?.Level == LevelOn(example.Steps, example.Day));

    [Fact]
    public void The_level_has_held_on_every_day_since_and_not_on_the_day_before() => Law.Holds(Cases, example =>
    {
        var state = PartnershipLadder.StateOn(example.Steps, example.Day);
        if (state?.Level is not { } level)
            return state?.Since is null;
        var since = example.Day;
        while (LevelOn(example.Steps, since.AddDays(-1)) == level)
            since = since.AddDays(-1);
        return state.Since!.Value.First == since;
    });

    [Fact]
    public void Every_mark_in_effect_is_there() => Law.Holds(Cases, example =>
        (PartnershipLadder.StateOn(example.Steps, example.Day)?.Sectoral.Count ?? 0)
            == example.Steps.Count(step => step.Level.Code == Levels.SectoralStrategic && Covers(step, example.Day)));

    [Fact]
    public void At_most_one_step_of_the_ladder_is_in_effect_and_it_is_the_one_that_the_state_names() => Law.Holds(Cases, example =>
    {
        var inEffect = example.Steps
            .Where(step => step.Level.Code != Levels.SectoralStrategic)
            .Where(step => PartnershipLadder.StatusOn(step, example.Steps, example.Day) == PartnershipStatus.InEffect)
            .Select(step => step.Id)
            .ToList();
        return PartnershipLadder.StateOn(example.Steps, example.Day)?.Id is { } id ? inEffect.SequenceEqual([id]) : inEffect.Count == 0;
    });

    private static PartnershipLevel? LevelOn(IEnumerable<Partnership> steps, DateOnly day) => steps
        .Where(step => step.Level.Code != Levels.SectoralStrategic && Covers(step, day))
        .MaxBy(step => step.EffectiveOn.First)?.Level;

    private static bool Covers(Partnership step, DateOnly day) =>
        step.EffectiveOn.First <= day && day <= (step.EndsOn?.Last ?? DateOnly.MaxValue);
}
