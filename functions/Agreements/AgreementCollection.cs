using BangGiao.Activities;
using BangGiao.Agencies;
using BangGiao.Countries;
using BangGiao.Languages;
using BangGiao.Records;
using BangGiao.Registry;

namespace BangGiao.Agreements;

/// <summary>The collection <c>agreements</c>.</summary>
/// <param name="owner">The state that is a party to each.</param>
public sealed class AgreementCollection(OwnerState owner) : TypedCollection<Agreement, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "agreements";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "-signedOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new("agreementType", typeof(AgreementType)), new("agreementLevel", typeof(AgreementLevel)),
        new("agreementStatus", typeof(AgreementStatus)), new("renewalKind", typeof(RenewalKind)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("country", "Agreements with one of these countries.", (record, _) => record.As<Agreement>().Parties),
        Filter.Code("type", "Texts of one of these sorts.", (record, _) => (AgreementType[])[record.As<Agreement>().Type]),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Agreement record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Agreement record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Agreement record)
    {
        for (var i = 0; i < record.Parties.Count; i++)
        {
            if (record.Parties[i] != owner.Code)
                yield return new($"/parties/{i}", new(CountryCollection.PathName, record.Parties[i]));
        }
        if (record.LeadAgencyId is { } lead)
            yield return new("/leadAgencyId", new(AgencyCollection.PathName, lead));
        for (var i = 0; i < record.CoordinatingAgencyIds.Count; i++)
            yield return new($"/coordinatingAgencyIds/{i}", new(AgencyCollection.PathName, record.CoordinatingAgencyIds[i]));
        if (record.ActivityId is { } activity)
            yield return new("/activityId", new(ActivityCollection.PathName, activity));
    }
}
