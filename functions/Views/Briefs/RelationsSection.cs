using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;

namespace BangGiao.Views.Briefs;

/// <summary>The start of relations, and the events since then.</summary>
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
        var disputes = SourceDisputes.Of(country).ToDictionary(dispute => dispute.Field, StringComparer.Ordinal);
        // The events are in order of time, so those until the day are the first ones.
        foreach (var (index, happened) in events.Index())
        {
            var date = scene.Date(happened.On);
            var sentence = happened.Event == RelationsEventKind.Established && status == RelationsStatus.Established
                ? scene.Text("established", date, FullYears(scene, happened.On.First))
                : scene.Text("event", scene.Label("relationsEvent", happened.Event), date);
            var own = happened.Source ?? country.Source;
            yield return disputes.TryGetValue($"/relations/events/{index}/on", out var dispute)
                ? scene.Fact(scene.Record, [own, .. Contradicting(country, dispute)], [scene.Text("disputed", sentence, string.Join(scene.Text("comma"), dispute.Others.Select(Written)))])
                : scene.Fact(scene.Record, own, [sentence]);

            string Written(string value) => PartialDate.TryParse(value, out var other) ? scene.Date(other) : value;
        }
    }

    private static IEnumerable<Source> Contradicting(Country country, SourceDispute dispute) => country.Sources!
        .Where(source => source.Supports.Any(said => said.Field == dispute.Field && dispute.Others.Contains(said.Value)))
        .Select(source => new Source { Url = source.Url, Note = source.Note });

    private static int FullYears(BriefContext scene, DateOnly from) =>
        scene.Day.Year - from.Year - (scene.Day < scene.Rules.DayIn(scene.Day.Year, from) ? 1 : 0);

    private static IEnumerable<string> Place(Country country) => new[] { country.Subregion, country.Region }.OfType<string>().Distinct();
}
