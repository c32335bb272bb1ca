using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Counts the verifiable commitments of a period in the Government's four cells, and their open obstacles by level.</summary>
internal sealed class KpiCells
{
    private readonly Dictionary<GovernmentStatus, int> _cells = [];
    private readonly Dictionary<SettlementLevel, (int Obstacles, int Commitments)> _levels = [];

    /// <summary>The number of commitments in a cell.</summary>
    public int In(GovernmentStatus cell) => _cells.GetValueOrDefault(cell);

    /// <summary>The number of open obstacles that a level can settle, and the number of their commitments.</summary>
    public (int Obstacles, int Commitments) At(SettlementLevel level) => _levels.GetValueOrDefault(level);

    /// <summary>Counts a commitment in the state of the day.</summary>
    public void Add(CommitmentState state)
    {
        if (state.Vague is not null)
            return;
        if (state.GovernmentStatus is { } cell)
            _cells[cell] = In(cell) + 1;
        foreach (var level in (state.Obstacles?.Open ?? []).CountBy(obstacle => obstacle.Level))
            _levels[level.Key] = (At(level.Key).Obstacles + level.Value, At(level.Key).Commitments + 1);
    }
}
