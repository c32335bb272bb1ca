using Azure.Storage.Blobs.Specialized;

namespace Localhost.Tests.Timers;

public sealed class TimerExclusionTests : TimerScene
{
    [Fact]
    public async Task Of_two_instances_one_runs_and_the_other_takes_over_when_it_stops()
    {
        await using var first = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);
        await using var second = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(15));

        await first.Host.StopAsync();
        Time.Advance(TimeSpan.FromSeconds(15));
        await Time.UntilSomebodyWaitsForAsync(Ten);
        Time.AdvanceTo(Ten);
        await Runs.NextTimerRunAsync();
        await second.Logs.UntilAsync(entry => entry.Message.StartsWith("Executed Hourly (succeeded", StringComparison.Ordinal));

        Assert.DoesNotContain(first.Logs.Entries, entry => entry.Message.StartsWith("Executing Hourly", StringComparison.Ordinal));
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task While_one_instance_listens_the_other_does_not_run()
    {
        await using var first = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);
        await using var second = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(15));

        Time.AdvanceTo(Ten);
        await Runs.NextTimerRunAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddHours(1));

        Assert.Contains(first.Logs.Entries, entry => entry.Message.StartsWith("Executing Hourly", StringComparison.Ordinal));
        Assert.DoesNotContain(second.Logs.Entries, entry => entry.Message.StartsWith("Executing Hourly", StringComparison.Ordinal));
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task The_end_of_the_app_cancels_a_run_which_the_next_start_catches_up()
    {
        Runs.DuringTimer = token => Task.Delay(Timeout.Infinite, token);
        await using (var app = await StartAsync("Hourly"))
        {
            await Time.UntilSomebodyWaitsForAsync(Ten);
            Time.AdvanceTo(Ten);
            await Runs.NextTimerRunAsync();
            await app.Host.StopAsync();
        }

        Time.Advance(TimeSpan.FromMinutes(1));
        Runs.DuringTimer = _ => Task.CompletedTask;
        await using var again = await StartAsync("Hourly");
        var run = await Runs.NextTimerRunAsync();

        Assert.True(run.Timer.IsPastDue);
    }

    [Fact]
    public async Task A_run_is_cancelled_when_its_lease_is_lost_and_is_not_recorded()
    {
        Runs.DuringTimer = token => Task.Delay(Timeout.Infinite, token);
        await using var app = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);
        var before = await Storage.StatusAsync("Hourly");
        Time.AdvanceTo(Ten);
        await Runs.NextTimerRunAsync();

        await TakeLeaseAwayAsync();
        await Time.UntilSomebodyWaitsForAsync(Ten.AddSeconds(20));
        Time.Advance(TimeSpan.FromSeconds(20));
        await app.Logs.UntilAsync(entry => entry.Message.StartsWith("Executed Hourly (failed", StringComparison.Ordinal));
        await app.Logs.UntilAsync(entry => entry.Message.StartsWith("The timer of Hourly was interrupted", StringComparison.Ordinal));

        Assert.Equal(before, await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task A_timer_whose_lease_was_taken_away_does_not_run()
    {
        await using var app = await StartAsync("Hourly");
        await Time.UntilSomebodyWaitsForAsync(Ten);

        await TakeLeaseAwayAsync();
        Time.AdvanceTo(Ten);
        await app.Logs.UntilAsync(entry => entry.Message.StartsWith("The timer of Hourly was interrupted", StringComparison.Ordinal));

        Assert.Equal(0, Runs.TimerRunCount);
    }

    private async Task TakeLeaseAwayAsync()
    {
        var lease = Storage.Lock("Hourly").GetBlobLeaseClient();
        await lease.BreakAsync(TimeSpan.Zero);
        await lease.AcquireAsync(TimeSpan.FromSeconds(60));
    }
}
