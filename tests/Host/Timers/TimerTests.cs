namespace Localhost.Tests.Timers;

public sealed class TimerTests : TimerScene
{
    [Fact]
    public async Task The_first_start_ever_stores_the_next_occurrence_and_does_not_run()
    {
        await using var app = await StartAsync("Hourly");

        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(0, Runs.TimerRunCount);
        Assert.Equal(Status(last: null, next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_timer_runs_at_its_occurrences_and_is_told_which_one_it_is()
    {
        await using var app = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        var first = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));
        Time.AdvanceTo(Ten.AddHours(1));
        var second = await Runs.NextTimerRunAsync();

        Assert.False(first.Timer.IsPastDue);
        Assert.Equal(default, first.Timer.ScheduleStatus!.Last);
        Assert.Equal(Ten.LocalDateTime, first.Timer.ScheduleStatus.Next);
        Assert.Equal(DateTimeKind.Local, first.Timer.ScheduleStatus.Next.Kind);
        Assert.Equal(Ten.LocalDateTime, second.Timer.ScheduleStatus!.Last);
        Assert.Equal(Ten.AddHours(1).LocalDateTime, second.Timer.ScheduleStatus.Next);
    }

    [Fact]
    public async Task After_a_run_the_state_names_it_and_the_next_occurrence()
    {
        await using var app = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Equal(Status(last: Ten, next: Ten.AddHours(1), updated: Ten), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task Occurrences_missed_while_nobody_listened_are_one_past_due_run()
    {
        await Storage.SetStatusAsync("Hourly", Status(last: Ten.AddHours(-9), next: Ten.AddHours(-8), updated: Ten.AddHours(-9)));
        await using var app = await StartAsync("Hourly");

        var run = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.True(run.Timer.IsPastDue);
        Assert.Equal(Ten.AddHours(-9).LocalDateTime, run.Timer.ScheduleStatus!.Last);
        Assert.Equal(0, Runs.TimerRunCount);
        Assert.Equal(Status(last: TwentyPast, next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_changed_schedule_is_reckoned_anew_and_makes_no_past_due_run()
    {
        var halfPast = Ten.AddHours(-3).AddMinutes(30);
        await Storage.SetStatusAsync("Hourly", Status(last: halfPast.AddHours(-1), next: halfPast, updated: halfPast.AddHours(-1)));
        await using var app = await StartAsync("Hourly");

        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(0, Runs.TimerRunCount);
        Assert.Equal(Status(last: halfPast.AddHours(-1), next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("null")]
    public async Task A_state_that_cannot_be_read_is_no_state(string text)
    {
        await Storage.SetStatusAsync("Hourly", text);
        await using var app = await StartAsync("Hourly");

        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.Equal(Status(last: null, next: Ten, updated: TwentyPast), await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task RunOnStartup_is_one_run_that_is_not_past_due()
    {
        await using var app = await StartAsync("HourlyAndAtStart");

        var run = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.False(run.Timer.IsPastDue);
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task RunOnStartup_and_a_missed_occurrence_are_one_run()
    {
        await Storage.SetStatusAsync("HourlyAndAtStart", Status(last: Ten.AddHours(-9), next: Ten.AddHours(-8), updated: Ten.AddHours(-9)));
        await using var app = await StartAsync("HourlyAndAtStart");

        var run = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Assert.True(run.Timer.IsPastDue);
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task An_unmonitored_timer_runs_without_a_state()
    {
        await using var app = await StartAsync("Unmonitored");
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        var run = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Null(run.Timer.ScheduleStatus);
        Assert.Null(await Storage.StatusAsync("Unmonitored"));
    }

    [Theory]
    [InlineData("*/30 * * * * *")]
    [InlineData("00:00:30")]
    public async Task A_schedule_of_more_than_once_a_minute_is_not_monitored(string schedule)
    {
        await using var app = await StartAsync("BySetting", ("Test:Schedule", schedule));
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(30));

        Time.Advance(TimeSpan.FromSeconds(30));
        var run = await Runs.NextTimerRunAsync();

        Assert.Null(run.Timer.ScheduleStatus);
        Assert.Null(await Storage.StatusAsync("BySetting"));
    }

    [Fact]
    public async Task A_time_span_counts_from_the_last_run()
    {
        await using var app = await StartAsync("BySetting", ("Test:Schedule", "00:30:00"));
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(30));

        Time.Advance(TimeSpan.FromMinutes(30));
        var run = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(60));

        Assert.Equal(TwentyPast.AddMinutes(30).LocalDateTime, run.Timer.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_failing_run_does_not_stop_the_schedule_and_is_not_repeated()
    {
        Runs.DuringTimer = _ => throw new InvalidOperationException("No.");
        await using var app = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        var failure = await app.Logs.UntilAsync(entry => entry.Message.StartsWith("Executed Hourly (failed", StringComparison.Ordinal));
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));
        Time.AdvanceTo(Ten.AddHours(1));
        await Runs.NextTimerRunAsync();
        await Runs.NextTimerRunAsync();

        Assert.Contains("No.", failure.Message);
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task Runs_do_not_overlap_and_what_passed_meanwhile_runs_once_at_once()
    {
        var end = new TaskCompletionSource();
        Runs.DuringTimer = _ => end.Task;
        await using var app = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);

        Time.AdvanceTo(Ten);
        await Runs.NextTimerRunAsync();
        Time.Advance(TimeSpan.FromMinutes(150));
        Assert.Equal(0, Runs.TimerRunCount);
        end.SetResult();
        var second = await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(3));

        Assert.False(second.Timer.IsPastDue);
        Assert.Equal(Ten.AddHours(1).LocalDateTime, second.Timer.ScheduleStatus!.Next);
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task A_disabled_timer_is_not_started()
    {
        await using var app = await StartAsync(["Unmonitored"]);

        await Time.UntilSomebodyWaitsForAsync(Ten);
        Time.AdvanceTo(Ten);
        await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Equal(0, Runs.TimerRunCount);
        Assert.Null(await Storage.StatusAsync("Hourly"));
    }
}
