using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>The report of an import or dry run.</summary>
/// <param name="DryRun">Whether it was a dry run.</param>
/// <param name="Rows">The number of rows in the file.</param>
/// <param name="Created">The number of created records; for a dry run, the number that the rows without errors would create.</param>
/// <param name="Updated">The number of updated records, counted likewise.</param>
/// <param name="Unchanged">The number of rows that match the registry already.</param>
/// <param name="Faults">All errors. If there are any, nothing is written.</param>
/// <param name="Version">The registry's version after the import, or the one that a dry run or refused import was checked against.</param>
public sealed record ImportReport(
    bool DryRun, int Rows, int Created, int Updated, int Unchanged, IReadOnlyList<ImportFault> Faults, long Version)
{
    /// <summary>The maximum number of errors that the JSON lists. The rest is counted.</summary>
    public const int MostFaults = 1000;

    /// <summary>The outcome of each row that could be read; null unless the request asked for details.</summary>
    public IReadOnlyList<RowOutcome>? Items { get; init; }

    /// <summary>The dotted paths of a table's columns; null for a list, and unless the request asked for details.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>The names that were taken for codes; empty for a written import.</summary>
    public IReadOnlyList<NameMatch> Matches { get; init; } = [];

    /// <summary>The rows that look like records or like each other; empty for a written import.</summary>
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; init; } = [];

    /// <summary>The report of a dry run.</summary>
    public static ImportReport Of(ImportPlan plan, ImportOutcome outcome, long version)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(outcome);
        var created = outcome.Changes.Count(change => change.Operation == Operation.Create);
        return new(true, plan.Rows, created, outcome.Changes.Count - created, outcome.Unchanged, outcome.Faults, version)
        {
            Matches = outcome.Matches,
            Duplicates = outcome.Duplicates,
        };
    }

    /// <summary>The report of a refused import, with 0 created and updated records.</summary>
    public static ImportReport Refused(ImportPlan plan, ImportOutcome outcome, long version) =>
        Of(plan, outcome, version) with { DryRun = false, Created = 0, Updated = 0 };

    /// <summary>The report of an import that was written, by this request or by the one that it repeats.</summary>
    public static ImportReport Written(ImportPlan plan, WriteResult result)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(result);
        var created = result.Changes.Count(change => change.Operation == Operation.Create);
        return new(false, plan.Rows, created, result.Changes.Count - created, plan.Rows - result.Changes.Count, [], result.After.Version);
    }

    /// <summary>Adds the report's members to a JSON object.</summary>
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
        if (Columns is not null)
            body["columns"] = new JArray(Columns);
        if (Matches.Count > 0)
            body["matches"] = new JArray(Matches.Take(MostFaults).Select(match => new JObject { ["line"] = match.Line, ["field"] = match.Field, ["text"] = match.Text, ["code"] = match.Code }));
        if (Duplicates.Count > 0)
            body["duplicates"] = new JArray(Duplicates.Take(MostFaults).Select(Duplicate));
        if (Items is not null)
            body["items"] = new JArray(Items.Select(item => item.ToJson()));
        body["version"] = Version;
        return body;
    }

    private static JObject Duplicate(LikelyDuplicate like)
    {
        var body = new JObject { ["line"] = like.Line, ["id"] = like.Id, ["otherLine"] = like.OtherLine };
        if (like.Title is not null)
            body["title"] = RecordJson.ToBody(like.Title);
        return body;
    }

    private static JObject Error(ImportFault fault)
    {
        var body = new JObject { ["line"] = fault.Line, ["field"] = fault.Field, ["pointer"] = fault.Pointer, ["detail"] = fault.Detail };
        if (fault.Cell is not null)
            body["cell"] = fault.Cell;
        // A text that is too long to be corrected beside its fault is not repeated.
        if (fault.Value?.ToString().Length <= ImportCorrections.MostCharacters)
            body["value"] = fault.Value!.DeepClone();
        return body;
    }
}
