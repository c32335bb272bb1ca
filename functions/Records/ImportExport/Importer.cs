using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;

namespace BangGiao.Records.ImportExport;

/// <summary>Carries out imports: tries one out on the registry as it is, or writes it, all or nothing.</summary>
public sealed class Importer(RegistryViews views, RegistryReader reader, RegistryWriter writer)
{
    private static readonly Refusal HasFaults = new(RefusalKind.Invalid, "The file has faults, so nothing was written.");

    /// <summary>What the import would come to now; with <paramref name="isDetailed"/> also what each row would.</summary>
    public async Task<ImportReport> TryOutAsync(
        Collection collection, ImportFile file, WriteContext context, bool isDetailed, CancellationToken cancellationToken)
    {
        var plan = Plan(collection, file, context);
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var outcome = plan.On(snapshot);
        var report = ImportReport.Of(plan, outcome, snapshot.Version);
        return isDetailed ? report with { Items = [.. outcome.Rows] } : report;
    }

    /// <summary>Writes all rows, or none when any has a fault.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="file">The file.</param>
    /// <param name="context">Who writes, by which request.</param>
    /// <param name="unchangedSince">The version that a dry run was judged on: a row whose record was changed since is at fault; null to judge by the rows alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Web.Http.RefusedException">It is refused for another reason than its rows.</exception>
    public async Task<ImportReport> WriteAsync(
        Collection collection, ImportFile file, WriteContext context, long? unchangedSince, CancellationToken cancellationToken)
    {
        var plan = Plan(collection, file, context, unchangedSince);
        var result = await writer.WriteAsync(
            new() { Author = context.Author, Decide = snapshot => Decide(plan, snapshot), Idempotency = context.Idempotency },
            cancellationToken);
        if (ReferenceEquals(result.Refusal, HasFaults))
            return ImportReport.Refused(plan, plan.On(result.After), result.After.Version);
        return result.Refusal is { } refusal ? throw new Web.Http.RefusedException(refusal) : ImportReport.Written(plan, result);
    }

    private ImportPlan Plan(Collection collection, ImportFile file, WriteContext context, long? unchangedSince = null) =>
        new(collection, file, snapshot => views.Open(snapshot, context.Principal)) { UnchangedSince = unchangedSince };

    private static WriteDecision Decide(ImportPlan plan, Snapshot snapshot)
    {
        var outcome = plan.On(snapshot);
        return outcome.Faults.Count > 0 ? WriteDecision.Refuse(HasFaults) : WriteDecision.Write(outcome.Changes);
    }
}
