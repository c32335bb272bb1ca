using System.Text.Json;
using Azure.Data.Tables;
using BangGiao.Registry.Commits;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Unit.Support;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Registry.Commits;

public sealed class CommitPlanTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);
    private static readonly RegistryTable Table = new(new TableClient("UseDevelopmentStorage=true", "registry"), "vn");

    private static readonly Gen<PlannedChange> Changes =
        from number in Gen.Choose(0, 60)
        from kind in Gen.Choose(0, 2)
        from touches in Gen.Choose(0, 4).SelectMany(count => Gen.Choose(0, 60).ListOf(count))
        from length in Gen.Elements(0, 10, 40_000)
        select new PlannedChange(
            Thing(number),
            kind == 0 ? Operation.Delete : Operation.Create,
            kind == 0 ? null : new JObject { ["text"] = new string('"', length) },
            [.. touches.Distinct().Select(Thing)]);

    [Fact]
    public void A_plan_that_fits_has_no_more_rows_and_bytes_than_a_transaction_and_no_row_twice() => Law.Holds(
        Changes.ListOf(150),
        changes =>
        {
            var snapshot = Snapshot.Empty;
            var left = new Queue<PlannedChange>(changes);
            while (left.Count > 0)
            {
                var plan = new CommitPlan(snapshot, "commit", At);
                while (left.TryPeek(out var change) && plan.TryAdd(Write(change), left.Count % 3 == 0 ? $"key|{left.Count}" : null) is not null)
                    left.Dequeue();
                var rows = CommitRows.Of(Table, plan);
                if (!plan.FitsOneTransaction || rows.Count > 100 || rows.Sum(row => Size((TableEntity)row.Entity)) > 4 * 1024 * 1024)
                    return false;
                if (rows.DistinctBy(row => row.Entity.RowKey).Count() != rows.Count)
                    return false;
                snapshot = plan.After.Under(plan.After.Head with { ETag = new("W/\"1\"") });
            }
            return true;
        },
        times: 15);

    [Fact]
    public void A_text_is_never_counted_as_less_than_the_strictest_JSON_makes_of_it() => Law.Holds(
        AwkwardTexts.WellFormed,
        text => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length <= TransactionSize.Of(new TableEntity { ["Text"] = text }) - TransactionSize.RowBytes);

    [Fact]
    public void The_first_commit_gives_the_table_its_epoch_and_the_next_ones_keep_it()
    {
        var first = new CommitPlan(Snapshot.Empty, "first", At);
        first.TryAdd(Write(new(Thing(1), Operation.Create, [], [])), null);
        var second = new CommitPlan(first.After.Under(first.After.Head with { ETag = new("W/\"1\"") }), "second", At);
        second.TryAdd(Write(new(Thing(2), Operation.Create, [], [])), null);

        Assert.NotEmpty(first.After.Head.Epoch);
        Assert.Equal(first.After.Head.Epoch, second.After.Head.Epoch);
    }

    [Fact]
    public void The_epoch_which_everybody_may_know_is_no_id_of_a_transaction()
    {
        var first = new CommitPlan(Snapshot.Empty, "first", At);

        first.TryAdd(Write(new(Thing(1), Operation.Create, [], [])), null);

        Assert.NotEqual(first.Changes[0].Commit, first.After.Head.Epoch);
    }

    [Fact]
    public void A_write_that_changes_nothing_on_an_empty_table_has_an_instant_that_storage_takes()
    {
        var plan = new CommitPlan(Snapshot.Empty, "first", At);

        plan.TryAdd(new() { Author = new("a", "r"), Decide = _ => WriteDecision.Write(), Idempotency = new("k", "f") }, "key|k");

        Assert.Equal((0, At), (plan.After.Version, plan.After.At));
        Assert.Equal(["head", "key|k"], CommitRows.Of(Table, plan).Select(row => row.Entity.RowKey));
    }

    private static RecordKey Thing(int number) => new("things", $"n{number}");

    private static WriteRequest Write(PlannedChange change) => new()
    {
        Author = new("a", "r"),
        Decide = snapshot => change.Body is null && snapshot.Find(change.Key) is null ? WriteDecision.Write() : WriteDecision.Write(change),
        Idempotency = new("k", "f"),
    };

    // The overhead of the parts is at most 0.5 KiB.
    private static int Size(TableEntity row) => 512 + JsonSerializer.Serialize((IDictionary<string, object>)row).Length;
}
