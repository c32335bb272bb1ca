using BangGiao.Relations.Countries;

namespace BangGiao.Views.Briefs;

/// <summary>Since when there are relations, and what happened to them.</summary>
internal static class RelationsSection
{
    public static BriefSection Of(BriefContext scene) => new("relations", scene.Text("relations")) { Items = [.. Items(scene)] };

    private static IEnumerable<BriefItem> Items(BriefContext scene)
    {
        var (country, day) = (scene.Country, scene.Day);
        if (country.Region is not null)
            yield return scene.Fact(scene.Record, country.Source, [string.Join(scene.Text("comma"), Place(country).Select(region => RegionNames.In(region, scene.Language)))]);
        if (country.Kind != CountryKind.State)
        {
            yield return BriefItem.Sentence(scene.Text("organisation"));
            yield break;
        }
        var events = country.Relations.Events.Where(happened => happened.On.First <= day).ToList();
        var status = RelationsLedger.StatusOn(events, day);
        if (status != RelationsStatus.Established)
            yield return BriefItem.Sentence(scene.Text("notEstablished", scene.Label("relationsStatus", status)), isMarked: true);
        foreach (var happened in events)
        {
            var date = scene.Date(happened.On);
            var sentence = happened.Event == RelationsEventKind.Established && status == RelationsStatus.Established
                ? scene.Text("established", date, FullYears(scene, happened.On.First))
                : scene.Text("event", scene.Label("relationsEvent", happened.Event), date);
            yield return scene.Fact(scene.Record, happened.Source ?? country.Source, [sentence]);
        }
    }

    private static int FullYears(BriefContext scene, DateOnly from) =>
        scene.Day.Year - from.Year - (scene.Day < scene.Rules.DayIn(scene.Day.Year, from) ? 1 : 0);

    private static IEnumerable<string> Place(Country country) => new[] { country.Subregion, country.Region }.OfType<string>().Distinct();
}
