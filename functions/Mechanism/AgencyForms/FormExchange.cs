using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Web.Access;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Makes the forms of agencies, and writes the claims of those that come back.</summary>
public sealed class FormExchange(
    CollectionRegistry collections, Vocabularies vocabularies, RegistryViews views, RegistryReader reader, RegistryWriter writer, RegistryHistory history)
{
    private static readonly Refusal HasFaults = new(RefusalKind.Invalid, "The form has errors, so nothing was written.");

    /// <summary>The workbook for an agency: the commitments of the review cycle that it leads and that are not done with.</summary>
    /// <exception cref="RefusedException">403: the form of another agency; 404; 409: the review cycle is closed.</exception>
    public Func<Task<byte[]>> Make(RegistryView view, string cycleId, string agencyId, Principal caller, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(caller);
        if (FormAccess.Fault(view, cycleId, agencyId, caller, isSent: false) is { } refusal)
            throw new RefusedException(refusal);
        var cycle = view.Find(new(ReviewCycleCollection.PathName, cycleId))!.As<ReviewCycle>();
        var agency = view.Find(new(AgencyCollection.PathName, agencyId))!.As<Agency>();
        return () =>
        {
            var led = view.All<Commitment>(CommitmentCollection.PathName).Where(commitment => commitment.LeadAgencyId == agencyId);
            return Render(cycle, agency, ReviewCycleReport.Of(cycle, led, view.AsOf, view.Owner.Profile).Items, view.Version, language);
        };
    }

    /// <summary>The workbook with those commitments that are not done with.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="items">The commitments that it leads, as its account sees them.</param>
    /// <param name="version">The registry's version.</param>
    /// <param name="language">The language of the form.</param>
    public Task<byte[]> Render(ReviewCycle cycle, Agency agency, IEnumerable<ReviewCycleItem> items, long version, Language language)
    {
        var open = items.Where(item => item.IsExpected || !item.Now.Status.IsFinal());
        return SheetWriter.RenderAsync(new FormWorkbook(cycle, agency, vocabularies, language).Sheets(open, version));
    }

    /// <summary>What a form would do.</summary>
    /// <exception cref="RefusedException">The form as a whole is refused.</exception>
    public async Task<FormReportAnswer> DryRunAsync(string cycleId, byte[] workbook, Principal sender, CancellationToken cancellationToken)
    {
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var plan = await PlanAsync(cycleId, workbook, snapshot, sender, cancellationToken, isDryRun: true);
        var (outcome, refusal) = plan.On(views.Open(snapshot, sender));
        return outcome?.Report(isDryRun: true, outcome.Changes.Count, snapshot.Version) ?? throw new RefusedException(refusal!);
    }

    /// <summary>Writes the claims of all rows, or none if any has an error.</summary>
    /// <param name="cycleId">The review cycle.</param>
    /// <param name="workbook">The form.</param>
    /// <param name="context">The sender, the request's id and the Idempotency-Key.</param>
    /// <param name="unchangedSince">The version of the preceding dry run; null for none.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="RefusedException">The form as a whole is refused.</exception>
    public async Task<FormReportAnswer> WriteAsync(string cycleId, byte[] workbook, WriteContext context, long? unchangedSince, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var plan = await PlanAsync(cycleId, workbook, await reader.CurrentAsync(cancellationToken), context.Principal, cancellationToken, unchangedSince);
        var result = await writer.WriteAsync(
            new() { Author = context.Author, Idempotency = context.Idempotency, Decide = snapshot => Decide(plan, views.Open(snapshot, context.Principal)) },
            cancellationToken);
        if (result.Refusal is { } refusal && !ReferenceEquals(refusal, HasFaults))
            throw new RefusedException(refusal);
        if (result.Refusal is null)
            return plan.Written(result.Changes.Count, result.After.Version);
        var (outcome, changed) = plan.On(views.Open(result.After, context.Principal));
        return outcome?.Report(isDryRun: false, claims: 0, result.After.Version) ?? throw new RefusedException(changed!);
    }

    private static WriteDecision Decide(FormPlan plan, RegistryView view)
    {
        var (outcome, refusal) = plan.On(view);
        return outcome is null ? WriteDecision.Refuse(refusal!)
            : outcome.Faults.Count > 0 ? WriteDecision.Refuse(HasFaults)
            : WriteDecision.Write(outcome.Changes);
    }

    private async Task<FormPlan> PlanAsync(
        string cycleId, byte[] workbook, Snapshot snapshot, Principal sender, CancellationToken cancellationToken, long? unchangedSince = null, bool isDryRun = false)
    {
        if (FormAccess.FaultOf(sender) is { } refusal)
            throw new RefusedException(refusal);
        var file = FormFile.Read(workbook, cancellationToken);
        var view = views.Open(snapshot, sender);
        var plan = With(new Dictionary<string, FormChange>());
        // A form that is refused as a whole needs no history. It may still be the repeat of one that was written.
        return plan.FaultOn(view) is not null ? plan : With(await new FormChanges(history.ChangesOfAsync).SinceAsync(file, view, sender, cancellationToken));

        FormPlan With(IReadOnlyDictionary<string, FormChange> changes) =>
            new(file, cycleId, sender, collections, vocabularies) { KnownUntil = unchangedSince, IsDryRun = isDryRun, Changes = changes };
    }
}
