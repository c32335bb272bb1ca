using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>What became of an import, or would become of it.</summary>
/// <param name="DryRun">Whether it was only tried out.</param>
/// <param name="Rows">The rows of the file.</param>
/// <param name="Created">New records; of a dry run those that the rows without faults would bring.</param>
/// <param name="Updated">Changed records; likewise.</param>
/// <param name="Unchanged">Rows that say what the registry says already.</param>
/// <param name="Faults">Every fault; with any, nothing is written.</param>
/// <param name="Version">The registry's version after the import, or the one that a dry run or a refused import was judged on.</param>
public sealed record ImportReport(
    bool DryRun, int Rows, int Created, int Updated, int Unchanged, IReadOnlyList<ImportFault> Faults, long Version)
{
    /// <summary>At most so many faults are listed; the rest is counted.</summary>
    public const int MostFaults = 1000;

    /// <summary>What each row comes to, of all that could be told apart; null when it was not asked for.</summary>
    public IReadOnlyList<RowOutcome>? Items { get; init; }

    /// <summary>The report of a dry run.</summary>
    public static ImportReport Of(ImportPlan plan, ImportOutcome outcome, long version)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(outcome);
        var created = outcome.Changes.Count(change => change.Operation == Operation.Create);
        return new(true, plan.Rows, created, outcome.Changes.Count - created, outcome.Unchanged, outcome.Faults, version);
    }

    /// <summary>The report of an import that was refused: nothing was created or updated, whatever the good rows would have done.</summary>
    public static ImportReport Refused(ImportPlan plan, ImportOutcome outcome, long version) =>
        Of(plan, outcome, version) with { DryRun = false, Created = 0, Updated = 0 };

    /// <summary>The report of an import that was written, now or by the request that this one repeats.</summary>
    public static ImportReport Written(ImportPlan plan, WriteResult result)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(result);
        var created = result.Changes.Count(change => change.Operation == Operation.Create);
        return new(false, plan.Rows, created, result.Changes.Count - created, plan.Rows - result.Changes.Count, [], result.After.Version);
    }

    /// <summary>Adds the report's members to a body.</summary>
    public JObject AddTo(JObject body)
    {
        ArgumentNullException.ThrowIfNull(body);
        body["dryRun"] = DryRun;
        body["rows"] = Rows;
        body["created"] = Created;
        body["updated"] = Updated;
        body["unchanged"] = Unchanged;
        body["errors"] = new JArray(Faults.Take(MostFaults).Select(Error));
        if (Faults.Count > MostFaults)
            body["moreErrors"] = Faults.Count - MostFaults;
        if (Items is not null)
            body["items"] = new JArray(Items.Select(item => item.ToJson()));
        body["version"] = Version;
        return body;
    }

    private static JObject Error(ImportFault fault) =>
        new() { ["line"] = fault.Line, ["field"] = fault.Field, ["pointer"] = fault.Pointer, ["detail"] = fault.Detail };
}
