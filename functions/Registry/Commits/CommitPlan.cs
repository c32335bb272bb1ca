using BangGiao.Registry.Decisions;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Commits;

/// <summary>
/// A group of writes for one transaction. Each write is decided on the result of the writes before it, and is refused or accepted on its
/// own.
/// </summary>
internal sealed class CommitPlan(Snapshot origin, string commit, DateTimeOffset at)
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<RecordKey> _written = [];
    private readonly HashSet<RecordKey> _touched = [];
    private readonly List<KeyRow> _keys = [];
    private int _operations = 1;
    private long _bytes = TransactionSize.RowBytes;

    /// <summary>The id of the transaction.</summary>
    public string Commit => commit;

    /// <summary>The time of the transaction.</summary>
    public DateTimeOffset At => at;

    public Snapshot Origin => origin;

    /// <summary>
    /// The registry with all accepted writes. The first commit of a table sets its epoch, which everybody may know. The id of a transaction
    /// is known to nobody, so that nobody can test guesses of a hidden change by its hash.
    /// </summary>
    public Snapshot After { get; private set; } =
        origin.Head.Exists ? origin : origin.Under(origin.Head with { Epoch = Ids.New(), At = at });

    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>The keys of the records that the changes write.</summary>
    public IReadOnlyCollection<RecordKey> Written => _written;

    /// <summary>The keys of the records of which only the dependency version changes.</summary>
    public IEnumerable<RecordKey> OnlyDependencies => _touched.Except(_written);

    public IReadOnlyList<KeyRow> Keys => _keys;

    public bool IsEmpty => _changes.Count == 0 && _keys.Count == 0;

    /// <summary>Whether the plan fits into one transaction. A plan with a single large write may not.</summary>
    public bool FitsOneTransaction => Fits(0, 0);

    public bool Holds(string keyRow) => _keys.Exists(key => key.RowKey == keyRow);

    /// <summary>Adds a write, unless the transaction would become too large.</summary>
    /// <param name="request">The write.</param>
    /// <param name="keyRow">The row key of its Idempotency-Key; null when it has none.</param>
    /// <param name="traceParent">The span that asks for it, see <see cref="Change.TraceParent"/>.</param>
    /// <returns>The result of the write once the plan is committed; null when it must wait for the next transaction.</returns>
    public WriteResult? TryAdd(WriteRequest request, string? keyRow, string? traceParent = null)
    {
        var decision = request.Decide(After);
        if (decision.Refusal is { } refusal)
            return new(refusal, [], After, false);

        var edit = new SnapshotEdit(After);
        var changes = Number(decision.Changes, request.Author, traceParent, edit);
        if (changes.Find(change => change.Body is not null && !BodyText.Fits(change.Body)) is { } large)
            return new(TooLarge(large), [], After, false);

        var (operations, bytes) = SizeOf(changes, keyRow);
        if (!IsEmpty && !Fits(operations, bytes))
            return null;

        Take(changes, operations, bytes);
        if (keyRow is not null)
            _keys.Add(new(keyRow, request.Idempotency!.Fingerprint, First: After.Version + 1, Last: After.Version + changes.Count, at));
        if (changes.Count > 0)
            After = edit.ToSnapshot(After.Head with { Version = changes[^1].Version, At = at, Hash = LogHash.Of(changes[^1], changes[^1].PriorHash) });
        return new(null, changes, After, false);
    }

    private bool Fits(int operations, long bytes) =>
        _operations + operations <= TransactionSize.MaxOperations && _bytes + bytes <= TransactionSize.MaxBytes;

    private (int Operations, long Bytes) SizeOf(List<Change> changes, string? keyRow)
    {
        // A change writes its log row and its record row. A deletion, or a write that ends one, also writes the "del" row.
        var written = changes.Sum(change => change.Operation == Operation.Update || change.Previous == 0 ? 2 : 3);
        var touched = changes.SelectMany(change => change.Dependents).Select(touch => touch.Key).Except(_touched).Count();
        var small = touched + written - (2 * changes.Count) + (keyRow is null ? 0 : 1);
        return (small + (2 * changes.Count), changes.Sum(change => (long)TransactionSize.Of(change)) + (small * TransactionSize.RowBytes));
    }

    private void Take(List<Change> changes, int operations, long bytes)
    {
        _changes.AddRange(changes);
        _written.UnionWith(changes.Select(change => change.Key));
        _touched.UnionWith(changes.SelectMany(change => change.Dependents).Select(touch => touch.Key));
        _operations += operations;
        _bytes += bytes;
    }

    // Each change is computed on the result of the ones before it, which the edit collects.
    private List<Change> Number(IReadOnlyList<PlannedChange> planned, Author author, string? traceParent, SnapshotEdit edit)
    {
        var numbered = new List<Change>(planned.Count);
        var hash = After.Head.Hash;
        foreach (var change in planned)
        {
            var touches = change.Dependents.Select(key => (Key: key, Record: edit.Find(key))).Where(touch => touch.Record is not null);
            Change next = new()
            {
                Version = After.Version + numbered.Count + 1,
                Key = change.Key,
                Operation = change.Operation,
                By = author.Name,
                Credential = author.Credential,
                At = at,
                RequestId = author.RequestId,
                Commit = commit,
                TraceParent = traceParent,
                Body = change.Body is null ? null : RecordJson.Write(Stamp(change, author)),
                Previous = edit.LastChangeOf(change.Key),
                DependencyVersion = edit.Find(change.Key)?.DependencyVersion ?? 0,
                Dependents = [.. touches.Select(touch => new Touch(touch.Key, touch.Record!.DependencyVersion))],
                PriorHash = hash,
            };
            hash = LogHash.Of(next, hash);
            numbered.Add(next);
            edit.Apply(next);
        }
        return numbered;
    }

    private JObject Stamp(PlannedChange change, Author author)
    {
        var body = change.Body!;
        if (change.Operation == Operation.Create)
        {
            body["createdAt"] = Instant.Text(at);
            body["createdBy"] = author.Name;
        }
        body["updatedAt"] = Instant.Text(at);
        body["updatedBy"] = author.Name;
        return body;
    }

    private static Refusal TooLarge(Change change) => new(
        RefusalKind.TooLarge,
        $"The record {change.Key} would be larger than {BodyText.Limit}. Shorten it, or add the long text as an attachment.");
}
