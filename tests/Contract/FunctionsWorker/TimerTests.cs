using BangGiao.Contract.FunctionsWorker.Support;
using BangGiao.Contract.FunctionsWorker.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class TimerTests : TimerScene
{
    [Fact]
    public async Task The_first_start_ever_stores_the_next_occurrence_and_does_not_run()
    {
        await using var app = await StartAsync(typeof(Hourly));

        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(0, Runs.Count);
        Assert.Equal(Status(last: null, next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_timer_runs_at_its_occurrences_and_is_told_which_one_it_is()
    {
        await using var app = await StartAsync(typeof(Hourly));
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        var first = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));
        Time.AdvanceTo(Ten.AddHours(1));
        var second = await Runs.NextAsync();

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
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Equal(Status(last: Ten, next: Ten.AddHours(1), updated: Ten), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task Occurrences_missed_while_nobody_listened_are_one_past_due_run()
    {
        await Storage.SetStatusAsync("Hourly", Status(last: Ten.AddHours(-9), next: Ten.AddHours(-8), updated: Ten.AddHours(-9)));
        await using var app = await StartAsync(typeof(Hourly));

        var run = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.True(run.IsPastDue);
        Assert.Equal(Ten.AddHours(-9).LocalDateTime, run.ScheduleStatus!.Last);
        Assert.Equal(0, Runs.Count);
        Assert.Equal(Status(last: TwentyPast, next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_changed_schedule_is_reckoned_anew_and_makes_no_past_due_run()
    {
        var halfPast = Ten.AddHours(-3).AddMinutes(30);
        await Storage.SetStatusAsync("Hourly", Status(last: halfPast.AddHours(-1), next: halfPast, updated: halfPast.AddHours(-1)));
        await using var app = await StartAsync(typeof(Hourly));

        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(0, Runs.Count);
        Assert.Equal(Status(last: halfPast.AddHours(-1), next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("null")]
    public async Task A_state_that_cannot_be_read_is_no_state(string text)
    {
        await Storage.SetStatusAsync("Hourly", text);
        await using var app = await StartAsync(typeof(Hourly));

        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(Status(last: null, next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task RunOnStartup_is_one_run_that_is_not_past_due()
    {
        await using var app = await StartAsync(typeof(HourlyAndAtStart));

        var run = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.False(run.IsPastDue);
        Assert.Equal(0, Runs.Count);
    }

    [Fact]
    public async Task RunOnStartup_and_a_missed_occurrence_are_one_run()
    {
        await Storage.SetStatusAsync("HourlyAndAtStart", Status(last: Ten.AddHours(-9), next: Ten.AddHours(-8), updated: Ten.AddHours(-9)));
        await using var app = await StartAsync(typeof(HourlyAndAtStart));

        var run = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.True(run.IsPastDue);
        Assert.Equal(0, Runs.Count);
    }

    [Fact]
    public async Task An_unmonitored_timer_runs_without_a_state()
    {
        await using var app = await StartAsync(typeof(Unmonitored));
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        var run = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Null(run.ScheduleStatus);
        Assert.Null(await Storage.StatusAsync("Unmonitored"));
    }

    [Theory]
    [InlineData("*/30 * * * * *")]
    [InlineData("00:00:30")]
    public async Task A_schedule_of_more_than_once_a_minute_is_not_monitored(string schedule)
    {
        await using var app = await StartAsync([typeof(BySetting)], $"--Test:Schedule={schedule}");
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(30));

        Time.Advance(TimeSpan.FromSeconds(30));
        var run = await Runs.NextAsync();

        Assert.Null(run.ScheduleStatus);
        Assert.Null(await Storage.StatusAsync("BySetting"));
    }

    [Fact]
    public async Task A_time_span_counts_from_the_last_run()
    {
        await using var app = await StartAsync([typeof(BySetting)], "--Test:Schedule=00:30:00");
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(30));

        Time.Advance(TimeSpan.FromMinutes(30));
        var run = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(60));

        Assert.Equal(TwentyPast.AddMinutes(30).LocalDateTime, run.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_failing_run_does_not_stop_the_schedule_and_is_not_repeated()
    {
        Runs.During = _ => throw new InvalidOperationException("No.");
        await using var app = await StartAsync(typeof(Hourly));
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        var failure = await app.Logs.UntilAsync(entry => entry is { Level: LogLevel.Error, Category: "Function.Hourly" });
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));
        Time.AdvanceTo(Ten.AddHours(1));
        await Runs.NextAsync();
        await Runs.NextAsync();

        Assert.IsType<InvalidOperationException>(failure.Exception);
        Assert.Equal(0, Runs.Count);
    }

    [Fact]
    public async Task Runs_do_not_overlap_and_what_passed_meanwhile_runs_once_at_once()
    {
        var end = new TaskCompletionSource();
        Runs.During = _ => end.Task;
        await using var app = await StartAsync(typeof(Hourly));
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        await Runs.NextAsync();
        Time.Advance(TimeSpan.FromMinutes(150));
        Assert.Equal(0, Runs.Count);
        end.SetResult();
        var second = await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(3));

        Assert.False(second.IsPastDue);
        Assert.Equal(Ten.AddHours(1).LocalDateTime, second.ScheduleStatus!.Next);
        Assert.Equal(0, Runs.Count);
    }

    [Fact]
    public async Task A_disabled_timer_is_not_started()
    {
        await using var app = await StartAsync([typeof(Hourly), typeof(Unmonitored)], "--AzureWebJobs.Hourly.Disabled=true");

        await Time.UntilSomebodyWaitsForAsync(Ten);
        Time.AdvanceTo(Ten);
        await Runs.NextAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Equal(0, Runs.Count);
        Assert.Null(await Storage.StatusAsync("Hourly"));
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
        await Runs.NextAsync();
    }
}
