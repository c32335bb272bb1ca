namespace BangGiao.Integration.Endurance;

/// <summary>Adds up what all seeds of <see cref="FaultyStorageTests"/> met, and notes it when the last one is done.</summary>
public sealed class FaultTally : IDisposable
{
    private readonly SortedDictionary<int, (int Seeds, int Writes, int Faults, int Repeated)> _byInstances = [];

    /// <summary>Adds the run of one seed.</summary>
    public void Add(int instances, int writes, int faults, int repeated)
    {
        var (seeds, allWrites, allFaults, allRepeated) = _byInstances.GetValueOrDefault(instances);
        _byInstances[instances] = (seeds + 1, allWrites + writes, allFaults + faults, allRepeated + repeated);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (instances, sum) in _byInstances)
        {
            Endurance.Note(
                $"{instances} instances, and faults between them and storage",
                $"{sum.Seeds} seeds, {sum.Writes:N0} writes, {sum.Faults:N0} faults",
                $"{sum.Repeated:N0} writes answered 503 and repeated; each there once, no reader went back");
        }
    }
}
