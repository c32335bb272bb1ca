using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;

namespace BangGiao.Views.Chain;

/// <summary>Arranges a chain as a tree: agreements and commitments below their activity, commitments below their agreement.</summary>
/// <remarks>Each record occurs once: a commitment below its agreement, else below its activity, else at the top.</remarks>
/// <param name="collections">The collections.</param>
/// <param name="view">The view that the records are taken from.</param>
/// <param name="onlyKnown">Whether records that were made after the view's day are left out.</param>
internal sealed class ChainTree(CollectionRegistry collections, RegistryView view, bool onlyKnown)
{
    /// <summary>The tree of a record's chain.</summary>
    public ChainAnswer Of(RecordKey subject, ChainRecords chain)
    {
        var activities = Known(chain.Activities, ActivityCollection.PathName);
        var agreements = Known(chain.Agreements, AgreementCollection.PathName);
        var commitments = Known(chain.Commitments, CommitmentCollection.PathName);
        var agreementIds = agreements.Select(agreement => agreement.Id).ToHashSet(StringComparer.Ordinal);
        var activityIds = activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);

        var byAgreement = commitments.ToLookup(commitment => commitment.AgreementId is { } id && agreementIds.Contains(id) ? id : null);
        var byActivity = byAgreement[null].ToLookup(commitment => commitment.ActivityId is { } id && activityIds.Contains(id) ? id : null);
        var signedAt = agreements.ToLookup(agreement => agreement.ActivityId is { } id && activityIds.Contains(id) ? id : null);
        return new(
            Subject.Of(subject),
            view.AsOf,
            Counts(activities, agreements, commitments),
            [.. activities.OrderByDescending(activity => activity.StartsOn).Select(OfActivity)],
            [.. signedAt[null].Select(OfAgreement)],
            [.. byActivity[null].Select(OfCommitment)],
            view.Version);

        ChainActivity OfActivity(Activity activity) => Read<ChainActivity>(ActivityCollection.PathName, activity) with
        {
            Agreements = [.. signedAt[activity.Id].Select(OfAgreement)],
            Commitments = [.. byActivity[activity.Id].Select(OfCommitment)],
        };

        ChainAgreement OfAgreement(Agreement agreement) => Read<ChainAgreement>(AgreementCollection.PathName, agreement) with
        {
            Commitments = [.. byAgreement[agreement.Id].Select(OfCommitment)],
        };

        ChainCommitment OfCommitment(Commitment commitment) => Read<ChainCommitment>(CommitmentCollection.PathName, commitment);
    }

    private ChainCounts Counts(List<Activity> activities, List<Agreement> agreements, List<Commitment> commitments)
    {
        var reviews = commitments.SelectMany(commitment => commitment.Reviews).Where(review => review.On <= view.AsOf).ToList();
        return new(activities.Count, agreements.Count, commitments.Count, reviews.Count, reviews.Sum(review => review.Evidence.Count));
    }

    private List<T> Known<T>(IEnumerable<T> records, string collection)
        where T : Record =>
        [.. records.Where(record => !onlyKnown || collections.Of(Stored(collection, record)).IsKnownOn(Stored(collection, record), view.AsOf))];

    // The representation of the record by its collection, with the derived fields of the view's day.
    private T Read<T>(string collection, Record record)
        where T : notnull
    {
        var stored = Stored(collection, record);
        return RecordJson.Read<T>(Representation.Of(collections.Of(stored), stored, view));
    }

    private StoredRecord Stored(string collection, Record record) => view.Find(new(collection, record.Id))!;
}
