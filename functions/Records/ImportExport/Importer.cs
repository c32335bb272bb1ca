using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;

namespace BangGiao.Records.ImportExport;

/// <summary>Runs imports, either as a dry run or as a write of all rows or none.</summary>
public sealed class Importer(RegistryViews views, RegistryReader reader, RegistryWriter writer, CollectionRegistry collections, Vocabularies vocabularies)
{
    private static readonly Refusal HasFaults = new(RefusalKind.Invalid, "The file has errors, so nothing was imported.");

    /// <summary>The report of a dry run; with <paramref name="isDetailed"/> it includes the outcome of each row.</summary>
    public async Task<ImportReport> DryRunAsync(
        Collection collection, ImportFile file, WriteContext context, DuplicateChoice duplicates, bool isDetailed, CancellationToken cancellationToken)
    {
        var plan = Plan(collection, file, context, duplicates);
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var outcome = plan.On(snapshot);
        var report = ImportReport.Of(plan, outcome, snapshot.Version);
        return isDetailed ? report with { Items = [.. outcome.Rows], Columns = file.Columns } : report;
    }

    /// <summary>Writes all rows, or none if any has an error.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="file">The file.</param>
    /// <param name="context">The caller, the request's id and the Idempotency-Key.</param>
    /// <param name="duplicates">The treatment of rows that look like existing records.</param>
    /// <param name="unchangedSince">
    /// The version of the preceding dry run, see <see cref="ImportPlan.UnchangedSince"/>; null for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="Web.Http.RefusedException">The import is refused for a reason other than errors in its rows.</exception>
    public async Task<ImportReport> WriteAsync(
        Collection collection, ImportFile file, WriteContext context, DuplicateChoice duplicates, long? unchangedSince, CancellationToken cancellationToken)
    {
        var plan = Plan(collection, file, context, duplicates, unchangedSince);
        var result = await writer.WriteAsync(
            new() { Author = context.Author, Decide = snapshot => Decide(plan, snapshot), Idempotency = context.Idempotency },
            cancellationToken);
        if (ReferenceEquals(result.Refusal, HasFaults))
            return ImportReport.Refused(plan, plan.On(result.After), result.After.Version);
        return result.Refusal is { } refusal ? throw new Web.Http.RefusedException(refusal) : ImportReport.Written(plan, result);
    }

    private ImportPlan Plan(Collection collection, ImportFile file, WriteContext context, DuplicateChoice duplicates, long? unchangedSince = null) =>
        new(collection, file, snapshot => views.Open(snapshot, context.Principal))
        {
            UnchangedSince = unchangedSince,
            Duplicates = duplicates,
            Names = view => new(collection, collections, vocabularies, view),
        };

    private static WriteDecision Decide(ImportPlan plan, Snapshot snapshot)
    {
        if (plan.UnchangedSince > snapshot.Version)
            return WriteDecision.Refuse(IsAhead(snapshot.Version));
        var outcome = plan.On(snapshot);
        return outcome.Faults.Count > 0 ? WriteDecision.Refuse(HasFaults) : WriteDecision.Write(outcome.Changes);
    }

    private static Refusal IsAhead(long version) => new(RefusalKind.Malformed, "The query has invalid parameters: see the errors.")
    {
        Parameters = [new("unchangedSince", $"must be at most {version}, the current version of the registry")],
    };
}
