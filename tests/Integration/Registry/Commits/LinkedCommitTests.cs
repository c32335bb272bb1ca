using System.Collections.Concurrent;
using System.Diagnostics;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Integration.Registry.Commits;

/// <summary>One commit for the writes of several traces.</summary>
public sealed class LinkedCommitTests : OnATable
{
    private static readonly ActivitySource Requests = new(nameof(LinkedCommitTests));

    [Fact]
    public async Task A_commit_is_below_the_first_of_its_writes_and_linked_with_the_others()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Spans.Name || source.Name == nameof(LinkedCommitTests),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var instance = NewInstance();
        var (deciding, held) = (new TaskCompletionSource(), new ManualResetEventSlim());

        // The writes that come while one is decided are committed together after it.
        var (before, holding) = Write(instance, "a", () =>
        {
            deciding.TrySetResult();
            held.Wait();
        });
        await deciding.Task;
        var (first, one) = Write(instance, "b");
        var (second, other) = Write(instance, "c");
        held.Set();
        await Task.WhenAll(holding, one, other);
        new[] { before, first, second }.ToList().ForEach(span => span.Stop());

        await Support.Eventually.IsSoAsync(() => ended.Any(span => span.DisplayName == "commit" && span.ParentSpanId == first.SpanId), "the commit was recorded");
        var commit = ended.Single(span => span.DisplayName == "commit" && span.ParentSpanId == first.SpanId);
        Assert.Equal((first.TraceId, 2, 2), (commit.TraceId, commit.GetTagItem("banggiao.writes"), commit.GetTagItem("banggiao.changes")));
        Assert.Equal([second.SpanId], commit.Links.Select(link => link.Context.SpanId));
        Assert.Equal([commit.SpanId], second.Links.Select(link => link.Context.SpanId));
        Assert.Contains(ended, span => span.DisplayName == "commit" && span.TraceId == before.TraceId);
    }

    [Fact]
    public async Task The_log_has_the_trace_of_each_change_and_its_hash_does_not_depend_on_it()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == nameof(LinkedCommitTests),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var instance = NewInstance();

        var (span, written) = Write(instance, "a");
        await written;
        span.Stop();

        var row = await Client.GetEntityAsync<Azure.Data.Tables.TableEntity>("vn", "log|000000000001");
        Assert.Equal(span.Id, row.Value.GetString("TraceParent"));
        row.Value.Remove("TraceParent");
        await Client.UpdateEntityAsync(row.Value, row.Value.ETag, Azure.Data.Tables.TableUpdateMode.Replace);
        Assert.Equal("a", (await NewInstance().FindAsync("a"))?.Key.Id);
        await NewInstance().WriteAsync(Instance.Put("b"));
        Assert.Equal(2, (await NewInstance().CurrentAsync()).Version);
    }

    private static (Activity Span, Task Written) Write(Instance instance, string id, Action? wait = null)
    {
        Activity.Current = null;
        var span = Requests.StartActivity(id)!;
        var written = instance.DecideAsync(_ =>
        {
            wait?.Invoke();
            return WriteDecision.Write(Instance.Put(id));
        });
        Activity.Current = null;
        return (span, written);
    }
}
