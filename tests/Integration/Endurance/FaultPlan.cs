using BangGiao.Integration.Registry;

namespace BangGiao.Integration.Endurance;

/// <summary>Decides by a seed which call to storage fails, and how.</summary>
internal sealed class FaultPlan(int seed)
{
    private static readonly StorageFault[] Kinds = [.. Enum.GetValues<StorageFault>().Where(fault => fault is not (StorageFault.None or StorageFault.Full))];

    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private readonly Dictionary<StorageFault, int> _made = Kinds.ToDictionary(kind => kind, _ => 0);
    private bool _isOver;

    /// <summary>How often each fault occurred.</summary>
    public IReadOnlyDictionary<StorageFault, int> Made => _made;

    /// <summary>The fault of the next call. One call of eight fails; hanging ones are rare, because each of them takes a time-out.</summary>
    public StorageFault Next()
    {
        lock (_gate)
        {
            if (_isOver || _random.Next(8) > 0)
                return StorageFault.None;
            var fault = Kinds[_random.Next(Kinds.Length)];
            if (fault == StorageFault.Hang && _random.Next(30) > 0)
                fault = StorageFault.Reset;
            _made[fault]++;
            return fault;
        }
    }

    /// <summary>From now on nothing fails.</summary>
    public void End()
    {
        lock (_gate)
            _isOver = true;
    }
}
