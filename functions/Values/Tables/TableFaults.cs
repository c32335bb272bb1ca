namespace BangGiao.Values.Tables;

/// <summary>The errors of a table, up to a limit.</summary>
internal sealed class TableFaults(int most)
{
    private readonly List<TableFault> _faults = [];

    public int Count => _faults.Count;

    /// <summary>Whether there are as many as are kept.</summary>
    public bool AreMany => _faults.Count >= most;

    public void Add(TableFault fault)
    {
        if (!AreMany)
            _faults.Add(fault);
    }

    public IReadOnlyList<TableFault> InOrder() => [.. _faults.OrderBy(fault => fault.Line)];
}
