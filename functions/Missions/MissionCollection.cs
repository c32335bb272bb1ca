using BangGiao.Countries;
using BangGiao.Languages;
using BangGiao.Records;

namespace BangGiao.Missions;

/// <summary>The collection <c>missions</c>.</summary>
public sealed class MissionCollection : TypedCollection<Mission, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "missions";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("missionType", typeof(MissionType))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("type", "Missions of one of these sorts.", (record, _) => (MissionType[])[record.As<Mission>().Type]),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Mission record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Mission record) => record.City;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Mission record) =>
    [
        new("/hostCountryId", new(CountryCollection.PathName, record.HostCountryId)),
        .. record.AccreditedTo.Select((id, i) => new Reference($"/accreditedTo/{i}", new(CountryCollection.PathName, id))),
    ];
}
