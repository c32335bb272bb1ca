namespace BangGiao.Views.Integrity.Checks;

/// <summary>Finds the changes that are missing from the log, while its rows are read in order.</summary>
/// <param name="last">The version of the last change that must exist.</param>
internal sealed class LogGaps(long last)
{
    private readonly List<LogGap> _gaps = [];
    private long _next = 1;

    /// <summary>The ranges of changes that are missing or damaged, in order.</summary>
    public IReadOnlyList<LogGap> All => _gaps;

    /// <summary>Records the row of a change.</summary>
    /// <param name="version">The version, higher than those of earlier calls.</param>
    /// <param name="isDamaged">Whether the row cannot be read.</param>
    public void Pass(long version, bool isDamaged = false)
    {
        if (version > _next)
            _gaps.Add(new(_next, version - 1, IsDamaged: false));
        if (isDamaged)
            _gaps.Add(new(version, version, IsDamaged: true));
        _next = version + 1;
    }

    /// <summary>Records the end of the log.</summary>
    public void End()
    {
        if (_next <= last)
            _gaps.Add(new(_next, last, IsDamaged: false));
        _next = last + 1;
    }

    /// <summary>Whether a change is missing or damaged.</summary>
    public bool Has(long version)
    {
        var (low, high) = (0, _gaps.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (version < _gaps[middle].First)
                high = middle - 1;
            else if (version > _gaps[middle].Last)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}

/// <summary>A range of changes that are missing from the log or cannot be read.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="IsDamaged">Whether the rows exist but cannot be read.</param>
internal sealed record LogGap(long First, long Last, bool IsDamaged);
