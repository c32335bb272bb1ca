using BangGiao.Relations.Partnerships;

namespace BangGiao.Views.Briefs;

/// <summary>The current level, and the steps that led to it.</summary>
internal static class PartnershipSection
{
    public static BriefSection? Of(BriefContext scene)
    {
        var steps = PartnershipCollection.Of(scene.Country.Id, scene.View).Where(step => step.EffectiveOn.First <= scene.Day).ToList();
        var state = PartnershipLadder.StateOn(steps, scene.Day);
        return new("partnership", scene.Text("partnership"))
        {
            Lead = state?.Level is null ? [BriefItem.Sentence(scene.Text("noLevel"))] : [],
            Columns = steps.Count == 0 ? [] : [scene.Text("column.since"), scene.Text("column.level"), scene.Text("column.instrument")],
            Items = [.. steps.OrderByDescending(step => step.EffectiveOn).Select(step => Row(scene, step, step.Id == state?.Id))],
        };
    }

    private static BriefItem Row(BriefContext scene, Partnership step, bool isCurrent)
    {
        var level = scene.Label(step.Level);
        var said = new[] { step.Title?.In(scene.Language), step.Instrument, step.Place }.OfType<string>().Distinct();
        return scene.Fact(
            step,
            PartnershipCollection.PathName,
            [scene.Date(step.EffectiveOn), step.Sector is null ? level : $"{level}: {step.Sector}", string.Join("; ", said)],
            isCurrent);
    }
}
