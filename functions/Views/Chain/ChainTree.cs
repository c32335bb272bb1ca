using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Chain;

/// <summary>Writes a chain as a tree: below each activity what was agreed and promised at it, below each agreement the commitments in it.</summary>
/// <remarks>Each record stands once: a commitment below its agreement, else below its activity, else at the top.</remarks>
internal sealed class ChainTree(CollectionRegistry collections, RegistryView view, bool onlyKnown)
{
    private static readonly FieldPath[] ActivityFields = Fields("id", "kind", "level", "countryIds", "startsOn", "endsOn", "place", "title", "outcome", "source");
    private static readonly FieldPath[] AgreementFields = Fields("id", "title", "type", "parties", "status", "standing", "signedOn", "leadAgencyId", "source");

    private static readonly FieldPath[] CommitmentFields = Fields(
        "id", "title", "countryIds", "leadAgencyId", "madeOn", "dueOn", "verifiable", "status", "progress", "overdue", "disputed", "reviews", "attachments", "source");

    public JObject Of(ChainRecords chain)
    {
        var activities = Known(chain.Activities, ActivityCollection.PathName);
        var agreements = Known(chain.Agreements, AgreementCollection.PathName);
        var commitments = Known(chain.Commitments, CommitmentCollection.PathName);
        var held = agreements.Select(agreement => agreement.Id).ToHashSet(StringComparer.Ordinal);
        var happened = activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);

        var byAgreement = commitments.ToLookup(commitment => commitment.AgreementId is { } id && held.Contains(id) ? id : null);
        var byActivity = byAgreement[null].ToLookup(commitment => commitment.ActivityId is { } id && happened.Contains(id) ? id : null);
        var signedAt = agreements.ToLookup(agreement => agreement.ActivityId is { } id && happened.Contains(id) ? id : null);
        return new()
        {
            ["counts"] = Counts(activities, agreements, commitments),
            ["activities"] = new JArray(activities.OrderByDescending(activity => activity.StartsOn).Select(activity => Node(activity))),
            ["agreements"] = new JArray(signedAt[null].Select(agreement => Node(agreement))),
            ["commitments"] = new JArray(byActivity[null].Select(Node)),
        };

        JObject Node(Record record) => record switch
        {
            Activity activity => With(
                Picked(ActivityCollection.PathName, activity, ActivityFields),
                ("agreements", signedAt[activity.Id].Select(agreement => Node(agreement))),
                ("commitments", byActivity[activity.Id].Select(Node))),
            Agreement agreement => With(
                Picked(AgreementCollection.PathName, agreement, AgreementFields), ("commitments", byAgreement[agreement.Id].Select(Node))),
            _ => Picked(CommitmentCollection.PathName, record, CommitmentFields),
        };
    }

    private JObject Counts(List<Activity> activities, List<Agreement> agreements, List<Commitment> commitments)
    {
        var reviews = commitments.SelectMany(commitment => commitment.Reviews).Where(review => review.On <= view.AsOf).ToList();
        return new()
        {
            ["activities"] = activities.Count,
            ["agreements"] = agreements.Count,
            ["commitments"] = commitments.Count,
            ["reviews"] = reviews.Count,
            ["evidence"] = reviews.Sum(review => review.Evidence.Count),
        };
    }

    private List<T> Known<T>(IEnumerable<T> records, string collection)
        where T : Record =>
        [.. records.Where(record => !onlyKnown || collections.Of(Stored(collection, record)).IsKnownOn(Stored(collection, record), view.AsOf))];

    private JObject Picked(string collection, Record record, IReadOnlyList<FieldPath> fields)
    {
        var stored = Stored(collection, record);
        return FieldPath.Pick(Representation.Of(collections.Of(stored), stored, view), fields);
    }

    private StoredRecord Stored(string collection, Record record) => view.Find(new(collection, record.Id))!;

    private static JObject With(JObject node, params (string Name, IEnumerable<JObject> Below)[] members)
    {
        foreach (var (name, below) in members)
            node[name] = new JArray(below);
        return node;
    }

    private static FieldPath[] Fields(params string[] paths) => [.. paths.Select(FieldPath.Parse)];
}
