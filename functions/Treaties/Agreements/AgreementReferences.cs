using BangGiao.Records.Model;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Participation;

namespace BangGiao.Treaties.Agreements;

/// <summary>The references of an agreement's signatories, relations, opinions and answers.</summary>
internal static class AgreementReferences
{
    public static IEnumerable<Reference> Of(Agreement agreement, OwnerState owner)
    {
        foreach (var (index, signatory) in agreement.Signatories.Index())
        {
            if (signatory.CountryId is { } country && country != owner.Code)
                yield return new($"/signatories/{index}/countryId", CountryKey.Of(country)) { Item = $"/signatories/{index}" };
        }
        foreach (var (index, related) in agreement.RelatedTo.Index())
            yield return new($"/relatedTo/{index}/agreementId", Key(related.AgreementId)) { Item = $"/relatedTo/{index}" };
        foreach (var (index, opinion) in (agreement.Procedure?.Opinions ?? []).Index())
            yield return new($"/procedure/opinions/{index}/agencyId", new(AgencyCollection.PathName, opinion.AgencyId)) { Item = $"/procedure/opinions/{index}" };
        foreach (var (index, answer) in agreement.WarningAnswers.Index())
        {
            if (answer.AgreementId is { } other)
                yield return new($"/warningAnswers/{index}/agreementId", Key(other)) { Item = $"/warningAnswers/{index}" };
        }
    }

    private static Registry.Snapshots.RecordKey Key(string agreementId) => new(ParticipantActionCollection.AgreementsPathName, agreementId);
}
