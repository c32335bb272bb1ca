using BangGiao.Agreements;
using BangGiao.Anniversaries;
using BangGiao.Countries;
using BangGiao.Dates;
using BangGiao.Missions;
using BangGiao.Partnerships;
using BangGiao.Records;

namespace BangGiao.Briefs;

/// <summary>The anniversaries of the next two years: of relations, steps, signings and openings whose day is known.</summary>
internal static class JubileesSection
{
    private const int Most = 8;
    private const int Years = 2;

    public static BriefSection Of(BriefScene scene)
    {
        var all = Next(scene).ToList();
        return new("jubilees", scene.Text("jubilees"))
        {
            Lead = all.Count == 0 ? [BriefItem.Sentence(scene.Text("jubilees.none"))] : [],
            Columns = all.Count == 0 ? [] : [scene.Text("column.date"), scene.Text("column.anniversary"), scene.Text("column.years")],
            Items =
            [
                .. all.OrderBy(jubilee => jubilee.Day.Class).ThenBy(jubilee => jubilee.Day.Date).Take(Most)
                    .OrderBy(jubilee => jubilee.Day.Date)
                    .Select(jubilee => jubilee.Fact([scene.Date(jubilee.Day.Date), jubilee.Title, YearsOf(scene, jubilee.Day)], jubilee.Day.Class)),
            ],
        };
    }

    /// <summary>The next day whose years end in 0 or 5, else the next one of all; for the glance at the top.</summary>
    public static (Anniversary Day, string Title)? First(BriefScene scene) => Next(scene)
        .OrderBy(jubilee => jubilee.Day.Class == AnniversaryClass.Other).ThenBy(jubilee => jubilee.Day.Date)
        .Select(jubilee => ((Anniversary, string)?)(jubilee.Day, jubilee.Title))
        .FirstOrDefault();

    private static string YearsOf(BriefScene scene, Anniversary day) => day.Class switch
    {
        AnniversaryClass.Round => scene.Text("jubilee.round", day.Years),
        AnniversaryClass.Five => scene.Text("jubilee.five", day.Years),
        AnniversaryClass.Other => $"{day.Years}",
    };

    private static IEnumerable<Jubilee> Next(BriefScene scene) => Origins(scene)
        .Where(origin => origin.On is { Precision: DatePrecision.Day } on && on.First <= scene.Day)
        .SelectMany(origin => Anniversary
            .Between(origin.On!.Value.First, scene.Day, scene.Day.AddYears(Years))
            .Select(day => new Jubilee(day, origin.Title, (cells, rank) => origin.Fact(cells, rank == AnniversaryClass.Round))));

    private static IEnumerable<Origin> Origins(BriefScene scene)
    {
        var id = scene.Country.Id;
        foreach (var happened in scene.Country.Relations.Events.Where(happened => happened.Event == RelationsEventKind.Established))
            yield return new(happened.On, scene.Text("jubilee.relations"), (cells, marked) => scene.Fact(scene.Record, happened.Source ?? scene.Country.Source, cells, marked));
        foreach (var step in PartnershipCollection.Of(id, scene.View))
            yield return Of(scene, step, PartnershipCollection.PathName, step.EffectiveOn, scene.Label("partnershipLevel", step.Level));
        foreach (var agreement in scene.View.Indexed<Agreement, string>(AgreementCollection.PathName, "country", agreement => agreement.Parties, id))
            yield return Of(scene, agreement, AgreementCollection.PathName, agreement.SignedOn, scene.Named(agreement.Title));
        foreach (var mission in scene.View.Indexed<Mission, string>(MissionCollection.PathName, "host", mission => [mission.HostCountryId], id))
            yield return Of(scene, mission, MissionCollection.PathName, mission.OpenedOn, $"{scene.Label("missionType", mission.Type)}, {scene.Named(mission.City)}");
    }

    private static Origin Of(BriefScene scene, Record record, string collection, PartialDate? on, string title) =>
        new(on, title, (cells, marked) => scene.Fact(record, collection, cells, marked));

    private sealed record Origin(PartialDate? On, string Title, Func<IReadOnlyList<string>, bool, BriefItem> Fact);

    private sealed record Jubilee(Anniversary Day, string Title, Func<IReadOnlyList<string>, AnniversaryClass, BriefItem> Fact);
}
