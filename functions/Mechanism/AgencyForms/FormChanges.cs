using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Finds the changes of a form's commitments since the form was made.</summary>
/// <param name="history">The changes of a record in reverse order from a version on, see <see cref="RegistryHistory.ChangesOfAsync"/>.</param>
internal sealed class FormChanges(Func<long, CancellationToken, IAsyncEnumerable<Change>> history)
{
    // For a commitment with more changes, the older ones are not read.
    private const int MostChanges = 50;

    private static readonly string[] Stamps = ["updatedAt", "updatedBy"];

    /// <summary>What happened to each commitment of the form's agency that has an entry and was changed, by its id.</summary>
    /// <remarks>A form may have any ids, and each takes up to fifty reads. Those of other agencies are refused without them.</remarks>
    public async Task<IReadOnlyDictionary<string, FormChange>> SinceAsync(FormFile file, RegistryView view, Principal sender, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<string, FormChange>(StringComparer.Ordinal);
        foreach (var id in file.Rows.Where(row => row.HasEntries).Select(row => row.Text(FormColumn.Id)).Distinct(StringComparer.Ordinal))
        {
            if (view.Find(new(CommitmentCollection.PathName, id)) is { } record && record.Sequence > file.Version && record.As<Commitment>().LeadAgencyId == file.AgencyId)
                changes[id] = await SinceAsync(file.Version, record, view, sender, cancellationToken);
        }
        return changes;
    }

    private async Task<FormChange> SinceAsync(long version, StoredRecord record, RegistryView view, Principal sender, CancellationToken cancellationToken)
    {
        var others = new List<Change>();
        JObject? then = null;
        var read = 0;
        await foreach (var change in history(record.Sequence, cancellationToken))
        {
            if (change.Version <= version || read++ == MostChanges)
            {
                then = view.Seen(change) is { Body: { } body } ? RecordJson.Parse(body) : null;
                break;
            }
            // A change that the sender may not see has no author in the report.
            if (!IsBy(sender, change) && view.Sees(change))
                others.Add(change);
        }
        if (others.Count == 0)
            return new(record.Sequence, then, null);
        var fields = MergePatch.Diff(then ?? [], record.ToJson()).Properties().Select(member => member.Name).Except(Stamps);
        return new(record.Sequence, then, new(others[0].Version, [.. others.Select(change => change.By).Distinct()], [.. fields]));
    }

    private static bool IsBy(Principal sender, Change change) => change.By == sender.Name && change.Credential == sender.Credential;
}

/// <summary>What happened to a commitment since a form was made.</summary>
/// <param name="Sequence">The version of its last change that was looked at.</param>
/// <param name="Then">Its state when the form was made, as far as the sender may see it; null when that is hidden.</param>
/// <param name="Meanwhile">The changes of others; null without any.</param>
internal sealed record FormChange(long Sequence, JObject? Then, FormMeanwhile? Meanwhile);
