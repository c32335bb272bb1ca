using System.Diagnostics;

namespace BangGiao.Benchmarks;

/// <summary>The processes whose time a measurement takes.</summary>
internal sealed class Processes(IReadOnlyList<(string Name, Process? Process)> all)
{
    public IReadOnlyList<string> Names => [.. all.Select(one => one.Name)];

    /// <summary>The processor time of each so far.</summary>
    public IReadOnlyList<TimeSpan> Now() => [.. all.Select(one => Time(one.Process))];

    private static TimeSpan Time(Process? process)
    {
        process?.Refresh();
        return process?.TotalProcessorTime ?? TimeSpan.Zero;
    }
}
