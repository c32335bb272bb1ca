using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Activities;

/// <summary>The collection <c>activities</c>.</summary>
/// <param name="owner">The registry's own state, which takes part in every activity.</param>
public sealed class ActivityCollection(OwnerState owner) : TypedCollection<Activity, Nothing>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "activities";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 5;

    /// <inheritdoc/>
    public override string DefaultSort => "-startsOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["level", "place", "endsOn", "outcome", "source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new("activityKind", typeof(ActivityKind)), new("activityLevel", typeof(ActivityLevel)),
        new("activityDirection", typeof(ActivityDirection)), new("activityStatus", typeof(ActivityStatus)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters { get; } =
    [
        Filter.Text("country", "Activities with one of these countries.", (record, _) => record.As<Activity>().CountryIds),
        Filter.Code("kind", "Activities of one of these kinds.", (record, _) => (ActivityKind[])[record.As<Activity>().Kind]),
        Filter.Code("level", "Activities at one of these ranks.", (record, _) => record.As<Activity>().Level is { } level ? [level] : Array.Empty<ActivityLevel>()),
        Filter.Code("direction", "Activities in one of these directions.", (record, _) => record.As<Activity>().Direction is { } direction ? [direction] : Array.Empty<ActivityDirection>()),
        Filter.Code("status", "Activities with one of these recorded statuses.", (record, _) => record.As<Activity>().Status is { } status ? [status] : Array.Empty<ActivityStatus>()),
        Filter.Flag("cancelled", "true: activities that were cancelled; false: the others.", (record, _) => record.As<Activity>().IsCancelled),
        Filter.Text("agency", "Activities that one of these agencies organises, receives or sends.", (record, _) => [record.As<Activity>().HostAgencyId]),
        Filter.Text("parent", "Activities that are part of one of these activities.", (record, _) => [record.As<Activity>().ParentId]),
        .. Filter.Period("Activities that began in the reporting period.", StartsOn).Select(filter => filter.For(owner.Profile)),
        Filter.From("from", "Activities that began on or after the day.", StartsOn),
        Filter.To("to", "Activities that began on or before the day.", StartsOn),
    ];

    /// <summary>The activities with a country, as a view has them. A cancelled one is no visit and no meeting.</summary>
    public static IEnumerable<Activity> With(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Activity, string>(PathName, "country", activity => activity.CountryIds.Distinct(), countryId)
            .Where(activity => !activity.IsCancelled);
    }

    /// <inheritdoc/>
    public override Nothing Derived(Activity record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return With(countryId, view).Select(activity => new TimelineEntry(
            activity.StartsOn, $"activity.{CodeName.Of(activity.Kind)}", new(PathName, activity.Id), activity.Title, activity.Source, null));
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(Activity record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Activity record, Activity? before, RegistryView view) => ActivityRules.Faults(record, view);

    /// <inheritdoc/>
    protected override bool IsKnownOn(Activity record, DateOnly day) => record.StartsOn.First <= day;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Activity record)
    {
        foreach (var (index, country) in record.CountryIds.Index())
        {
            if (country != owner.Code)
                yield return new($"/countryIds/{index}", new(CountryCollection.PathName, country));
        }
        if (record.HostAgencyId is { } host)
            yield return new("/hostAgencyId", new(AgencyCollection.PathName, host));
        if (record.Head?.AgencyId is { } ofHead)
            yield return new("/head/agencyId", new(AgencyCollection.PathName, ofHead));
        foreach (var (index, member) in record.Members.Index())
        {
            if (member.AgencyId is { } agency)
                yield return new($"/members/{index}/agencyId", new(AgencyCollection.PathName, agency)) { Item = $"/members/{index}" };
        }
        if (record.ParentId is { } parent)
            yield return new("/parentId", new(PathName, parent));
    }

    private static IEnumerable<PartialDate> StartsOn(StoredRecord record) => [record.As<Activity>().StartsOn];
}
