using BangGiao.Contract.FunctionsWorker.Support;
using BangGiao.Contract.FunctionsWorker.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class TimerTests
{
    private static readonly DateTimeOffset TwentyPast = new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ten = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    private readonly FakeTime _time = new(TwentyPast);
    private readonly TimerRuns _runs = new();
    private readonly HostStorageOfTest _storage = new();

    [Fact]
    public async Task The_first_start_ever_stores_the_next_occurrence_and_does_not_run()
    {
        await using var app = await StartAsync(typeof(Hourly));

        await _time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(0, _runs.Count);
        Assert.Equal(Status(last: null, next: Ten, updated: TwentyPast), await _storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_timer_runs_at_its_occurrences_and_is_told_which_one_it_is()
    {
        await using var app = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(Ten);

        _time.AdvanceTo(Ten);
        var first = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));
        _time.AdvanceTo(Ten.AddHours(1));
        var second = await _runs.NextAsync();

        Assert.False(first.IsPastDue);
        Assert.Equal(default, first.ScheduleStatus!.Last);
        Assert.Equal(Ten.LocalDateTime, first.ScheduleStatus.Next);
        Assert.Equal(DateTimeKind.Local, first.ScheduleStatus.Next.Kind);
        Assert.Equal(Ten.LocalDateTime, second.ScheduleStatus!.Last);
        Assert.Equal(Ten.AddHours(1).LocalDateTime, second.ScheduleStatus.Next);
    }

    [Fact]
    public async Task After_a_run_the_state_names_it_and_the_next_occurrence()
    {
        await using var app = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(Ten);

        _time.AdvanceTo(Ten);
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Equal(Status(last: Ten, next: Ten.AddHours(1), updated: Ten), await _storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task Occurrences_missed_while_nobody_listened_are_one_past_due_run()
    {
        await _storage.SetStatusAsync("Hourly", Status(last: Ten.AddHours(-9), next: Ten.AddHours(-8), updated: Ten.AddHours(-9)));
        await using var app = await StartAsync(typeof(Hourly));

        var run = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten);

        Assert.True(run.IsPastDue);
        Assert.Equal(Ten.AddHours(-9).LocalDateTime, run.ScheduleStatus!.Last);
        Assert.Equal(0, _runs.Count);
        Assert.Equal(Status(last: TwentyPast, next: Ten, updated: TwentyPast), await _storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_changed_schedule_is_reckoned_anew_and_makes_no_past_due_run()
    {
        var halfPast = Ten.AddHours(-3).AddMinutes(30);
        await _storage.SetStatusAsync("Hourly", Status(last: halfPast.AddHours(-1), next: halfPast, updated: halfPast.AddHours(-1)));
        await using var app = await StartAsync(typeof(Hourly));

        await _time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(0, _runs.Count);
        Assert.Equal(Status(last: halfPast.AddHours(-1), next: Ten, updated: TwentyPast), await _storage.StatusAsync("Hourly"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("null")]
    public async Task A_state_that_cannot_be_read_is_no_state(string text)
    {
        await _storage.SetStatusAsync("Hourly", text);
        await using var app = await StartAsync(typeof(Hourly));

        await _time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(Status(last: null, next: Ten, updated: TwentyPast), await _storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task RunOnStartup_is_one_run_that_is_not_past_due()
    {
        await using var app = await StartAsync(typeof(HourlyAndAtStart));

        var run = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten);

        Assert.False(run.IsPastDue);
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task RunOnStartup_and_a_missed_occurrence_are_one_run()
    {
        await _storage.SetStatusAsync("HourlyAndAtStart", Status(last: Ten.AddHours(-9), next: Ten.AddHours(-8), updated: Ten.AddHours(-9)));
        await using var app = await StartAsync(typeof(HourlyAndAtStart));

        var run = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten);

        Assert.True(run.IsPastDue);
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task An_unmonitored_timer_runs_without_a_state()
    {
        await using var app = await StartAsync(typeof(Unmonitored));
        await _time.UntilSomebodyWaitsForAsync(Ten);

        _time.AdvanceTo(Ten);
        var run = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Null(run.ScheduleStatus);
        Assert.Null(await _storage.StatusAsync("Unmonitored"));
    }

    [Theory]
    [InlineData("*/30 * * * * *")]
    [InlineData("00:00:30")]
    public async Task A_schedule_of_more_than_once_a_minute_is_not_monitored(string schedule)
    {
        await using var app = await StartAsync([typeof(BySetting)], $"--Test:Schedule={schedule}");
        await _time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(30));

        _time.Advance(TimeSpan.FromSeconds(30));
        var run = await _runs.NextAsync();

        Assert.Null(run.ScheduleStatus);
        Assert.Null(await _storage.StatusAsync("BySetting"));
    }

    [Fact]
    public async Task A_time_span_counts_from_the_last_run()
    {
        await using var app = await StartAsync([typeof(BySetting)], "--Test:Schedule=00:30:00");
        await _time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(30));

        _time.Advance(TimeSpan.FromMinutes(30));
        var run = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(60));

        Assert.Equal(TwentyPast.AddMinutes(30).LocalDateTime, run.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_failing_run_does_not_stop_the_schedule_and_is_not_repeated()
    {
        _runs.During = _ => throw new InvalidOperationException("No.");
        await using var app = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(Ten);

        _time.AdvanceTo(Ten);
        var failure = await app.Logs.UntilAsync(entry => entry is { Level: LogLevel.Error, Category: "Function.Hourly" });
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));
        _time.AdvanceTo(Ten.AddHours(1));
        await _runs.NextAsync();
        await _runs.NextAsync();

        Assert.IsType<InvalidOperationException>(failure.Exception);
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task Runs_do_not_overlap_and_what_passed_meanwhile_runs_once_at_once()
    {
        var end = new TaskCompletionSource();
        _runs.During = _ => end.Task;
        await using var app = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(Ten);

        _time.AdvanceTo(Ten);
        await _runs.NextAsync();
        _time.Advance(TimeSpan.FromMinutes(150));
        Assert.Equal(0, _runs.Count);
        end.SetResult();
        var second = await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(3));

        Assert.False(second.IsPastDue);
        Assert.Equal(Ten.AddHours(1).LocalDateTime, second.ScheduleStatus!.Next);
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task Of_two_instances_one_runs_and_the_other_takes_over_when_it_stops()
    {
        await using var first = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(Ten);
        await using var second = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(15));

        await first.StopAsync();
        _time.Advance(TimeSpan.FromSeconds(15));
        await second.Logs.UntilAsync(entry => entry.Message.StartsWith("The timer of Hourly was started", StringComparison.Ordinal));
        _time.AdvanceTo(Ten);
        await _runs.NextAsync();
        await second.Logs.UntilAsync(entry => entry.Message.StartsWith("Executed Hourly (succeeded", StringComparison.Ordinal));

        Assert.DoesNotContain(first.Logs.Entries, entry => entry.Message.StartsWith("Executing", StringComparison.Ordinal));
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task While_one_instance_listens_the_other_does_not_run()
    {
        await using var first = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(Ten);
        await using var second = await StartAsync(typeof(Hourly));
        await _time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(15));

        _time.AdvanceTo(Ten);
        await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Contains(first.Logs.Entries, entry => entry.Message.StartsWith("Executing", StringComparison.Ordinal));
        Assert.DoesNotContain(second.Logs.Entries, entry => entry.Message.StartsWith("Executing", StringComparison.Ordinal));
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task The_end_of_the_app_cancels_a_run_which_the_next_start_catches_up()
    {
        _runs.During = token => Task.Delay(Timeout.Infinite, token);
        await using (var app = await StartAsync(typeof(Hourly)))
        {
            await _time.UntilSomebodyWaitsForAsync(Ten);
            _time.AdvanceTo(Ten);
            await _runs.NextAsync();
            await app.StopAsync();
        }

        _time.Advance(TimeSpan.FromMinutes(1));
        _runs.During = _ => Task.CompletedTask;
        await using var again = await StartAsync(typeof(Hourly));
        var run = await _runs.NextAsync();

        Assert.True(run.IsPastDue);
    }

    [Fact]
    public async Task A_disabled_timer_is_not_started()
    {
        await using var app = await StartAsync([typeof(Hourly), typeof(Unmonitored)], "--AzureWebJobs.Hourly.Disabled=true");

        await _time.UntilSomebodyWaitsForAsync(Ten);
        _time.AdvanceTo(Ten);
        await _runs.NextAsync();
        await _time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Equal(0, _runs.Count);
        Assert.Null(await _storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task Middleware_is_around_timers_too_and_sees_no_request()
    {
        var seen = new TaskCompletionSource<object?>();
        await using var app = await StartAsync([typeof(HourlyAndAtStart)], builder => builder.UseMiddleware((context, next) =>
        {
            seen.SetResult(context.GetHttpContext());
            return next();
        }));

        Assert.Null(await seen.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await _runs.NextAsync();
    }

    private static string Status(DateTimeOffset? last, DateTimeOffset next, DateTimeOffset updated)
    {
        var times = new ScheduleStatus { Last = last?.LocalDateTime ?? default, Next = next.LocalDateTime, LastUpdated = updated.LocalDateTime };
        return System.Text.Json.JsonSerializer.Serialize(new { times.Last, times.Next, times.LastUpdated });
    }

    private Task<WorkerApp> StartAsync(params Type[] functions) => StartAsync(functions, _ => { });

    private Task<WorkerApp> StartAsync(Type[] functions, string setting) => StartAsync(functions, _ => { }, setting);

    private Task<WorkerApp> StartAsync(Type[] functions, Action<FunctionsApplicationBuilder> configure, params string[] settings)
    {
        void Configure(FunctionsApplicationBuilder builder)
        {
            builder.Services.AddSingleton<TimeProvider>(_time);
            builder.Services.AddSingleton(_runs);
            configure(builder);
        }

        return WorkerApp.StartAsync(functions, Configure, [.. _storage.Settings, .. settings]);
    }
}
