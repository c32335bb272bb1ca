namespace BangGiao.Integration.Endurance;

/// <summary>Instances of the app, each with host and worker, are killed again and again while clients write.</summary>
public sealed class KilledAppTests
{
    // The emulator scans a partition for each row, so a registry with the writes of a long run would answer ever more slowly.
    private const int KillsOfOneRegistry = 40;

    private static readonly int Kills = 2 * Endurance.Factor;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Every_acknowledged_write_is_there_once_however_often_instances_are_killed(int count)
    {
        var random = new Random(Endurance.Seed + count);
        var (writes, repeats) = (0, 0);
        for (var killed = 0; killed < Kills; killed += KillsOfOneRegistry)
        {
            await using var trial = await KillTrial.StartAsync(count);
            writes += await trial.RunAsync(Math.Min(KillsOfOneRegistry, Kills - killed), random);
            repeats += trial.Repeats;
        }

        Endurance.Note($"{count} instances killed (SIGKILL) under writes", $"{Kills} kills, {writes:N0} writes", $"{repeats:N0} requests repeated; each write there once");
    }
}
