using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Access;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Computes the claims of a form on a snapshot of the registry. It is a pure function, without HTTP or storage.</summary>
/// <param name="file">The form.</param>
/// <param name="cycleId">The review cycle that it was sent to.</param>
/// <param name="sender">The sender.</param>
/// <param name="collections">The collections.</param>
/// <param name="vocabularies">The labels of codes.</param>
internal sealed class FormPlan(FormFile file, string cycleId, Principal sender, CollectionRegistry collections, Vocabularies vocabularies)
{
    /// <summary>What happened since the form was made, by the id of the commitment.</summary>
    public IReadOnlyDictionary<string, FormChange> Changes { get; init; } = new Dictionary<string, FormChange>();

    /// <summary>
    /// The version up to which the sender knows what others changed, because a dry run said it; null to refuse all that changed since the form
    /// was made.
    /// </summary>
    public long? KnownUntil { get; init; }

    /// <summary>Whether what others changed is only reported.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The report of a form whose claims were written, by this request or by the one that it repeats.</summary>
    /// <param name="claims">The number of claims.</param>
    /// <param name="version">The registry's version.</param>
    public FormReportAnswer Written(int claims, long version)
    {
        var entries = file.Rows.Count(row => row.HasEntries);
        return new(false, file.Rows.Count, claims, entries - claims, file.Rows.Count - entries, [], null, null, version);
    }

    /// <summary>The refusal of the whole form; null when its rows are to be looked at.</summary>
    public Refusal? FaultOn(RegistryView view)
    {
        if (file.CycleId != cycleId)
            return new(RefusalKind.Malformed, $"The form is of another review cycle: send it to POST /{ReviewCycleCollection.PathName}/{file.CycleId}/form.");
        if (FormAccess.Fault(view, cycleId, file.AgencyId, sender, isSent: true) is { } refusal)
            return refusal;
        if (FormAccess.EarlyFault(CycleIn(view), view.AsOf) is { } early)
            return early;
        return Math.Max(file.Version, KnownUntil ?? 0) > view.Version
            ? new(RefusalKind.Malformed, $"The form or the dry run is of a later version than {view.Version}, the registry's current one: download the form again.")
            : null;
    }

    /// <summary>The outcome, or a refusal of the whole form.</summary>
    public (FormOutcome? Outcome, Refusal? Refusal) On(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (FaultOn(view) is { } refusal)
            return (null, refusal);
        var cycle = CycleIn(view);
        var decisions = new RecordDecisions(collections, view.Snapshot, view, Precondition.None);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return (new(file.Rows.Count, [.. file.Rows.Where(row => row.HasEntries).Select(row => Draft(row, cycle, view, decisions, lines))]), null);
    }

    private ReviewCycle CycleIn(RegistryView view) => view.Find(new(ReviewCycleCollection.PathName, cycleId))!.As<ReviewCycle>();

    private FormDraft Draft(FormFileRow row, ReviewCycle cycle, RegistryView view, RecordDecisions decisions, Dictionary<string, int> lines)
    {
        var id = row.Text(FormColumn.Id);
        var draft = new FormDraft(row, id);
        var record = id.Length == 0 ? null : view.Find(new(CommitmentCollection.PathName, id));
        if (PlaceFault(row, id, record, cycle, lines) is { } fault)
            return draft.With(fault);
        var commitment = record!.As<Commitment>();
        var meanwhile = Changes.GetValueOrDefault(id);
        if (!HasTitle(row, commitment, meanwhile))
            draft = draft.With(file.Fault(FormColumn.Title, row.Line, $"is locked and was changed, so it is in doubt which commitment the row is about: {id} is '{commitment.Title.In(file.Language)}'"));

        var entries = new FormEntries(file, row, vocabularies);
        var sent = entries.Read(commitment);
        draft = draft.With([.. entries.Faults]) with { Meanwhile = meanwhile?.Meanwhile };
        if (sent is null)
            return draft;
        // An equal report of an earlier review cycle does not count for this one.
        var newest = commitment.Reviews.LastOrDefault(review => review.Voice == ReviewVoice.Claim);
        draft = draft with { Cells = FormCells.Of(file, row, sent, newest) };
        if (newest is not null && newest.On >= cycle.OpensOn && sent.SaysTheSameAs(newest))
            return draft with { IsUnchanged = draft.Faults.Count == 0 };
        if (!IsDryRun && ConflictOf(record, meanwhile) is { } conflict)
            draft = draft.With(file.Fault(FormColumn.Id, row.Line, conflict));
        var decision = decisions.Amend(record.Key, sent.AddedBy(sender, ReviewVoice.Claim));
        return draft.With([.. FormCells.FaultsOf(file, row, sent, decision.Refusal)]) with { Change = decision.Changes.SingleOrDefault() };
    }

    private FormFault? PlaceFault(FormFileRow row, string id, StoredRecord? record, ReviewCycle cycle, Dictionary<string, int> lines)
    {
        var detail = id.Length == 0 ? "is empty: rows cannot be added to a form; POST /commitments/{id}/reviews adds single claims"
            : !lines.TryAdd(id, row.Line) ? $"is already the id of the row {lines[id]}"
            : record?.As<Commitment>() is not { } commitment || commitment.LeadAgencyId != file.AgencyId || cycle.Scope?.Includes(commitment) == false
                ? "is not the id of a commitment of this form; ids are locked, so download the form again"
            : null;
        return detail is null ? null : file.Fault(FormColumn.Id, row.Line, detail);
    }

    // The current title, or the one at the time of the form.
    private bool HasTitle(FormFileRow row, Commitment commitment, FormChange? change)
    {
        var then = change?.Then?["title"]?.ToObject<LocalizedText>(RecordJson.Serializer);
        return new[] { commitment.Title, then }.OfType<LocalizedText>().Any(title => TextFolding.Fold(title.In(file.Language)) == TextFolding.Fold(row.Text(FormColumn.Title)));
    }

    private string? ConflictOf(StoredRecord record, FormChange? change)
    {
        var known = Math.Max(file.Version, KnownUntil ?? 0);
        if (record.Sequence > Math.Max(known, change?.Sequence ?? 0))
            return $"is of a commitment that was changed just now, by version {record.Sequence}; send the form again as a dry run";
        return change?.Meanwhile is { } meanwhile && meanwhile.Version > known
            ? $"is of a commitment that {string.Join(", ", meanwhile.By)} changed since the form was made ({string.Join(", ", meanwhile.Fields)}); send the form as a dry run, and then with unchangedSince={record.Sequence} if it is to be written all the same"
            : null;
    }
}
