using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Integration.Records.Collections.Landmarks;

/// <summary>The collection <c>landmarks</c>.</summary>
public sealed class LandmarkCollection : TypedCollection<Landmark, Nothing>
{
    /// <inheritdoc/>
    public override string Name => "landmarks";

    /// <inheritdoc/>
    public override string DefaultSort => "name";

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("country", "Landmarks of one of these countries.", (record, _) => [record.As<Landmark>().CountryId]),
        Filter.From("from", "Landmarks that were built on or after the day.", record => record.As<Landmark>().BuiltOn is { } day ? [day] : []),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Landmark record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Landmark record) => record.Name;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Landmark record) =>
        record.CountryId is { } country ? [new("/countryId", CountryKey.Of(country))] : [];

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Landmark record, Landmark? before, RegistryView view)
    {
        if (record.Visitors < 0)
            yield return new("/visitors", "must not be negative");
    }
}
