using System.Diagnostics;

namespace BangGiao.Benchmarks;

/// <summary>The processes whose time a measurement takes, by what they are for.</summary>
internal sealed class Processes(params IReadOnlyList<(string Name, IReadOnlyList<Process?> Processes)> all)
{
    public IReadOnlyList<string> Names => [.. all.Select(group => group.Name)];

    /// <summary>The processor time of each sort so far.</summary>
    public IReadOnlyList<TimeSpan> Now() => [.. all.Select(group => new TimeSpan(group.Processes.Sum(process => Time(process).Ticks)))];

    private static TimeSpan Time(Process? process)
    {
        process?.Refresh();
        return process?.TotalProcessorTime ?? TimeSpan.Zero;
    }
}
