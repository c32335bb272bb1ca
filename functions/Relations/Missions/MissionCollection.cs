using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Missions;

/// <summary>The collection <c>missions</c>.</summary>
public sealed class MissionCollection : TypedCollection<Mission, MissionDerived>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "missions";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 6;

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["status"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["city", "openedOn", "source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
        [new("missionType", typeof(MissionType)), new("missionStatus", typeof(MissionStatus)), new("missionEvent", typeof(MissionEvent))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("type", "Missions of one of these types.", (record, _) => (MissionType[])[record.As<Mission>().Type]),
        Filter.Text("country", "Missions in one of these countries or accredited to one of them.", (record, _) => record.As<Mission>().AccreditedTo.Prepend(record.As<Mission>().HostCountryId)),
        Filter.Text("host", "Missions in one of these countries.", (record, _) => [record.As<Mission>().HostCountryId]),
        Filter.Text("accredited", "Missions in other countries that are accredited to one of these countries or organisations.", (record, _) => record.As<Mission>().AccreditedTo),
        Filter.Text("region", "Missions in countries of one of these regions (UN M49).", (record, view) => [RegionOf(record.As<Mission>(), view)]),
        Filter.Code("status", "Missions with one of these statuses on the day.", (record, view) => (MissionStatus[])[MissionRules.StatusOn(record.As<Mission>(), view.AsOf)]),
        Filter.From("from", "Missions opened on or after the day.", OpenedOn),
        Filter.To("to", "Missions opened on or before the day.", OpenedOn),
    ];

    /// <summary>The region of a mission's host country; null when it has none.</summary>
    public static string? RegionOf(Mission mission, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(mission);
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(new(CountryCollection.PathName, mission.HostCountryId))?.As<Country>().Region;
    }

    /// <summary>The title of a mission: its type and city, or its type and host country when the city is unknown.</summary>
    public static LocalizedText TitleOf(Mission mission, LocalizedText? host = null)
    {
        ArgumentNullException.ThrowIfNull(mission);
        var (label, place) = (Records.Codes.Vocabularies.LabelOf("missionType", mission.Type), mission.City ?? host);
        return new() { En = In(Language.En, ", "), Vi = In(Language.Vi, ", "), Ar = In(Language.Ar, "، ") };

        string In(Language language, string comma) => label.In(language) + comma + (place?.In(language) ?? mission.HostCountryId);
    }

    /// <summary>The title of a mission, with the host country's name in a view when the city is unknown.</summary>
    public static LocalizedText TitleIn(RegistryView view, Mission mission)
    {
        ArgumentNullException.ThrowIfNull(mission);
        ArgumentNullException.ThrowIfNull(view);
        return TitleOf(mission, view.Find(new(CountryCollection.PathName, mission.HostCountryId))?.As<Country>().Name);
    }

    /// <summary>The missions in a country, as a view has them.</summary>
    public static IEnumerable<Mission> In(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Mission, string>(PathName, "host", mission => [mission.HostCountryId], countryId);
    }

    /// <summary>The missions in other countries that are accredited to a country.</summary>
    public static IEnumerable<Mission> AccreditedTo(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Mission, string>(PathName, "accredited", mission => mission.AccreditedTo.Distinct(), countryId);
    }

    /// <inheritdoc/>
    public override MissionDerived Derived(Mission record, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(MissionRules.StatusOn(record, view.AsOf));
    }

    /// <inheritdoc/>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return In(countryId, view).Concat(AccreditedTo(countryId, view)).DistinctBy(mission => mission.Id).SelectMany(mission =>
            Entries(mission, view.Find(new(CountryCollection.PathName, mission.HostCountryId))?.As<Country>().Name));
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(Mission record) => TitleOf(record);

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> TurningDays(Mission record, RegistryView view) => MissionRules.TurningDays(record);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Mission record, Mission? before, RegistryView view) => MissionRules.Faults(record, view.AsOf);

    /// <inheritdoc/>
    /// <remarks>A mission with an unknown date of opening may have existed, so it is listed with the status unknown.</remarks>
    protected override bool IsKnownOn(Mission record, DateOnly day) => MissionRules.StatusOn(record, day) != MissionStatus.Planned;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Mission record) =>
    [
        new("/hostCountryId", new(CountryCollection.PathName, record.HostCountryId)),
        .. record.AccreditedTo.Select((id, i) => new Reference($"/accreditedTo/{i}", new(CountryCollection.PathName, id))),
    ];

    private static IEnumerable<TimelineEntry> Entries(Mission mission, LocalizedText? host)
    {
        if (mission.OpenedOn is { } opened)
            yield return Entry(opened, MissionEvent.Opened);
        if (mission.ClosedOn is { } closed)
            yield return Entry(closed, MissionEvent.Closed);

        TimelineEntry Entry(PartialDate on, MissionEvent missionEvent) =>
            new(on, $"mission.{CodeName.Of(missionEvent)}", new(PathName, mission.Id), TitleOf(mission, host), mission.Source, null);
    }

    private static IEnumerable<PartialDate> OpenedOn(StoredRecord record) => record.As<Mission>().OpenedOn is { } on ? [on] : [];
}
