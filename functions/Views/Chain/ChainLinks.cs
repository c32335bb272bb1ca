using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Views.Chain;

/// <summary>Follows references from one record to the linked activities, agreements and commitments.</summary>
/// <remarks>
/// Downwards, an activity leads to its agreements and commitments, and an agreement to its commitments. Upwards, each found record leads to
/// its agreement and activity. A country and an agency lead to all records that refer to them.
/// </remarks>
public static class ChainLinks
{
    /// <summary>The collections whose records have a chain.</summary>
    public const string Subjects =
        CountryCollection.PathName + "|" + AgencyCollection.PathName + "|" + ActivityCollection.PathName + "|" + AgreementCollection.PathName + "|" + CommitmentCollection.PathName;

    /// <summary>The records linked with a record.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Records of that collection have no chain.</exception>
    public static ChainRecords Of(RecordKey subject, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var found = subject.Collection switch
        {
            CountryCollection.PathName => OfCountry(subject.Id, view),
            AgencyCollection.PathName => OfAgency(subject.Id, view),
            ActivityCollection.PathName => OfActivity(subject.Id, view),
            AgreementCollection.PathName => Below([], Found<Agreement>(view, subject), view),
            CommitmentCollection.PathName => new([], [], [.. Found<Commitment>(view, subject)]),
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "Records of this collection have no chain."),
        };
        return WithWhatTheyName(found, view);
    }

    private static ChainRecords OfCountry(string id, RegistryView view)
    {
        var activities = ActivityCollection.With(id, view).ToList();
        var agreements = AgreementCollection.With(id, view).ToList();
        var commitments = CommitmentCollection.To(id, view);
        // A commitment made at a meeting of many countries is not one to each of them. Only a commitment without countries counts for all.
        var shared = Below(activities, agreements, view).Commitments.Where(commitment => commitment.CountryIds.Count == 0);
        return new(activities, agreements, [.. commitments.Concat(shared).DistinctBy(commitment => commitment.Id)]);
    }

    private static ChainRecords OfAgency(string id, RegistryView view)
    {
        var agreements = AgreementCollection.CarriedOutBy(id, view).ToList();
        var commitments = CommitmentCollection.CarriedOutBy(id, view);
        return new([], agreements, [.. commitments.Concat(Below([], agreements, view).Commitments).DistinctBy(commitment => commitment.Id)]);
    }

    private static ChainRecords OfActivity(string id, RegistryView view) =>
        Below(
            [.. Found<Activity>(view, new(ActivityCollection.PathName, id))],
            AgreementCollection.SignedAt(id, view),
            view);

    private static ChainRecords Below(IReadOnlyList<Activity> activities, IEnumerable<Agreement> agreements, RegistryView view)
    {
        var texts = agreements.ToList();
        var commitments = activities
            .SelectMany(activity => CommitmentCollection.MadeAt(activity.Id, view))
            .Concat(texts.SelectMany(agreement => CommitmentCollection.In(agreement.Id, view)));
        return new(activities, texts, [.. commitments.DistinctBy(commitment => commitment.Id)]);
    }

    private static ChainRecords WithWhatTheyName(ChainRecords found, RegistryView view)
    {
        var agreements = found.Agreements
            .Concat(found.Commitments.SelectMany(commitment => Found<Agreement>(view, AgreementCollection.PathName, commitment.AgreementId)))
            .DistinctBy(agreement => agreement.Id)
            .ToList();
        var activities = found.Activities
            .Concat(agreements.Select(agreement => agreement.ActivityId)
                .Concat(found.Commitments.Select(commitment => commitment.ActivityId))
                .SelectMany(id => Found<Activity>(view, ActivityCollection.PathName, id))
                .Where(activity => !activity.IsCancelled))
            .DistinctBy(activity => activity.Id)
            .ToList();
        return new(activities, agreements, found.Commitments);
    }

    private static IEnumerable<T> Found<T>(RegistryView view, string collection, string? id)
        where T : Record => id is null ? [] : Found<T>(view, new(collection, id));

    private static IEnumerable<T> Found<T>(RegistryView view, RecordKey key)
        where T : Record => view.Find(key) is { } record ? [record.As<T>()] : [];
}

/// <summary>Linked records.</summary>
/// <param name="Activities">The visits and meetings.</param>
/// <param name="Agreements">The agreements.</param>
/// <param name="Commitments">The commitments.</param>
public sealed record ChainRecords(
    IReadOnlyList<Activity> Activities, IReadOnlyList<Agreement> Agreements, IReadOnlyList<Commitment> Commitments);
