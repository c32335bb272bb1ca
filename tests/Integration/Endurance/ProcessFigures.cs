using System.Globalization;

namespace BangGiao.Integration.Endurance;

/// <summary>What a process holds of the machine.</summary>
/// <param name="Resident">Its resident memory in bytes.</param>
/// <param name="Handles">Its open files and connections.</param>
/// <param name="Threads">Its threads.</param>
internal readonly record struct ProcessFigures(long Resident, int Handles, int Threads)
{
    /// <summary>The figures of a process as they are now.</summary>
    public static ProcessFigures Of(int process)
    {
        var status = File.ReadLines($"/proc/{process}/status").Select(line => line.Split([':', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).ToDictionary(words => words[0], words => words[^1] == "kB" ? words[^2] : words[^1]);
        return new(
            1024 * long.Parse(status["VmRSS"], CultureInfo.InvariantCulture),
            Directory.GetFileSystemEntries($"/proc/{process}/fd").Length,
            int.Parse(status["Threads"], CultureInfo.InvariantCulture));
    }

    /// <summary>The least of each figure.</summary>
    public static ProcessFigures Least(ProcessFigures one, ProcessFigures other) =>
        new(Math.Min(one.Resident, other.Resident), Math.Min(one.Handles, other.Handles), Math.Min(one.Threads, other.Threads));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resident >> 20} MiB, {Handles} handles, {Threads} threads");
}
