using BangGiao.Activities;
using BangGiao.Agencies;
using BangGiao.Agreements;
using BangGiao.Countries;
using BangGiao.Languages;
using BangGiao.Records;
using BangGiao.Registry;

namespace BangGiao.Commitments;

/// <summary>The collection <c>commitments</c>.</summary>
/// <param name="owner">The state that made them.</param>
public sealed class CommitmentCollection(OwnerState owner) : TypedCollection<Commitment, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "commitments";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "dueOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
        [new("commitmentStatus", typeof(CommitmentStatus)), new("reviewVoice", typeof(ReviewVoice))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("country", "Commitments to one of these countries.", (record, _) => record.As<Commitment>().CountryIds),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Commitment record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Commitment record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Commitment record)
    {
        for (var i = 0; i < record.CountryIds.Count; i++)
        {
            if (record.CountryIds[i] != owner.Code)
                yield return new($"/countryIds/{i}", new(CountryCollection.PathName, record.CountryIds[i]));
        }
        if (record.AgreementId is { } agreement)
            yield return new("/agreementId", new(AgreementCollection.PathName, agreement));
        if (record.ActivityId is { } activity)
            yield return new("/activityId", new(ActivityCollection.PathName, activity));
        yield return new("/leadAgencyId", new(AgencyCollection.PathName, record.LeadAgencyId));
        for (var i = 0; i < record.CoordinatingAgencyIds.Count; i++)
            yield return new($"/coordinatingAgencyIds/{i}", new(AgencyCollection.PathName, record.CoordinatingAgencyIds[i]));
    }
}
