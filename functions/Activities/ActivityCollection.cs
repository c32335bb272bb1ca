using BangGiao.Countries;
using BangGiao.Languages;
using BangGiao.Records;
using BangGiao.Registry;

namespace BangGiao.Activities;

/// <summary>The collection <c>activities</c>.</summary>
/// <param name="owner">The state that takes part in each.</param>
public sealed class ActivityCollection(OwnerState owner) : TypedCollection<Activity, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "activities";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "-startsOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
        [new("activityKind", typeof(ActivityKind)), new("activityLevel", typeof(ActivityLevel))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("country", "Activities with one of these countries.", (record, _) => record.As<Activity>().CountryIds),
        Filter.Code("kind", "Activities of one of these sorts.", (record, _) => (ActivityKind[])[record.As<Activity>().Kind]),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Activity record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Activity record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Activity record) => record.CountryIds
        .Select((id, i) => new Reference($"/countryIds/{i}", new(CountryCollection.PathName, id)))
        .Where(reference => reference.Key.Id != owner.Code);
}
