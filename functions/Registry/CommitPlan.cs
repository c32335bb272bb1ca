using BangGiao.Dates;
using BangGiao.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry;

/// <summary>Writes that go out together: each decided on what the ones before it leave, each refused or accepted alone.</summary>
internal sealed class CommitPlan(Snapshot origin, string commit, DateTimeOffset at)
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<RecordKey> _rows = [];
    private readonly List<KeyRow> _keys = [];
    private int _bytes;

    /// <summary>What the transaction is known by.</summary>
    public string Commit => commit;

    public Snapshot Origin { get; } = origin;

    /// <summary>The registry with all that was accepted so far.</summary>
    public Snapshot After { get; private set; } = origin;

    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Every record that the changes write or touch.</summary>
    public IReadOnlyCollection<RecordKey> Rows => _rows;

    public IReadOnlyList<KeyRow> Keys => _keys;

    public bool IsEmpty => _changes.Count == 0 && _keys.Count == 0;

    public bool Holds(string keyRow) => _keys.Exists(key => key.RowKey == keyRow);

    /// <summary>Whether all of it fits one transaction; a plan of a single large write may not.</summary>
    public bool FitsOneTransaction => Fits(0, 0);

    /// <summary>Takes a write in, unless the transaction would become too large with it.</summary>
    /// <returns>What becomes of the write once the plan is committed; null when it has to wait for the next transaction.</returns>
    public WriteResult? TryAdd(WriteRequest request, string? keyRow)
    {
        var decision = request.Decide(After);
        if (decision.Refusal is { } refusal)
            return new(refusal, [], After, false);

        var changes = Number(decision.Changes, request.Author);
        if (changes.Find(change => change.Body is not null && !BodyText.Fits(change.Body)) is { } large)
            return new(TooLarge(large), [], After, false);

        var rows = changes.SelectMany(change => change.Touches.Select(touch => touch.Key).Append(change.Key)).Except(_rows).ToList();
        var bytes = changes.Sum(change => 2 * TransactionSize.OfRow(change.Body)) + (TransactionSize.OfRow(null) * (rows.Count + 1));
        if (!IsEmpty && !Fits(changes.Count + rows.Count + 1, bytes))
            return null;

        _changes.AddRange(changes);
        _rows.UnionWith(rows);
        _bytes += bytes;
        if (keyRow is not null)
            _keys.Add(new(keyRow, request.Idempotency!.Fingerprint, First: After.Version + 1, Last: After.Version + changes.Count, at));
        if (changes.Count > 0)
            After = After.Apply(changes, After.Head with { Version = changes[^1].Version, At = at, Epoch = Epoch });
        return new(null, changes, After, false);
    }

    private string Epoch => Origin.Head.Epoch is { Length: > 0 } made ? made : commit;

    private bool Fits(int operations, int bytes) =>
        1 + _changes.Count + _rows.Count + _keys.Count + operations <= TransactionSize.MaxOperations
        && _bytes + bytes <= TransactionSize.MaxBytes;

    private List<Change> Number(IReadOnlyList<PlannedChange> planned, Author author)
    {
        var numbered = new List<Change>(planned.Count);
        var latest = new Dictionary<RecordKey, long>();
        var touched = new Dictionary<RecordKey, long>();
        foreach (var change in planned)
        {
            var version = After.Version + numbered.Count + 1;
            numbered.Add(new()
            {
                Version = version,
                Key = change.Key,
                Operation = change.Operation,
                By = author.Name,
                At = at,
                RequestId = author.RequestId,
                Commit = commit,
                Body = change.Body is null ? null : RecordJson.Write(Stamp(change, author)),
                Previous = latest.TryGetValue(change.Key, out var before) ? before : PreviousOf(change),
                Touches = [.. change.Touches.Select(key => new Touch(key, touched.GetValueOrDefault(key, After.Find(key)?.Touched ?? 0)))],
            });
            latest[change.Key] = version;
            foreach (var key in change.Touches)
                touched[key] = version;
        }
        return numbered;
    }

    private long PreviousOf(PlannedChange change) =>
        After.Find(change.Key)?.Sequence ?? After[change.Key.Collection].DeletedBy(change.Key.Id) ?? 0;

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
        $"The record {change.Key} would be larger than {BodyText.MaxBytes / 1024} KiB of JSON. Shorten it, or attach the long text as a file.");
}
