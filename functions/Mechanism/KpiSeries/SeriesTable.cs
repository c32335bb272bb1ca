using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>The figures of several periods, in total and by group, counted in one pass over the commitments.</summary>
internal sealed class SeriesTable
{
    private readonly Dictionary<string, SeriesCounts> _groups = new(StringComparer.Ordinal);
    private readonly SeriesCounts _total;

    private SeriesTable(SeriesClock clock) => (Clock, _total) = (clock, new(clock));

    /// <summary>The periods that were counted: those shown and those compared with.</summary>
    public SeriesClock Clock { get; }

    /// <summary>The totals.</summary>
    public SeriesCounts Total => _total;

    /// <summary>The number of groups with commitments in a period that is shown.</summary>
    public int GroupCount => _groups.Values.Count(counts => counts.IsShown);

    /// <summary>The groups with the most commitments in the last period that is shown, the largest first.</summary>
    public IEnumerable<(string Key, SeriesCounts Counts)> Largest(int most) => _groups
        .Where(pair => pair.Value.IsShown)
        .OrderByDescending(pair => pair.Value.Size)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Take(most)
        .Select(pair => (pair.Key, pair.Value));

    /// <summary>Counts the figures.</summary>
    /// <param name="view">The view, of the day of the figures.</param>
    /// <param name="scope">The selection of commitments.</param>
    /// <param name="query">The periods and groups.</param>
    public static SeriesTable Of(RegistryView view, KpiScope scope, SeriesQuery query)
    {
        var table = new SeriesTable(new(view, query));
        var walk = new SeriesWalk(table.Clock);
        foreach (var record in view.All(CommitmentCollection.PathName))
        {
            if (scope.DependsOnDay || scope.IsIn(record, view))
                table.Count(record, scope, query, walk);
        }
        return table;
    }

    private void Count(StoredRecord record, KpiScope scope, SeriesQuery query, SeriesWalk walk)
    {
        var commitment = record.As<Commitment>();
        var isInScope = scope.IsInPeriod(record, Clock.Views[0]);
        IReadOnlyList<string>? keys = null;
        walk.Begin(record, commitment);
        for (var place = 0; place < Clock.Periods.Count; place++)
        {
            var (period, view) = (Clock.Periods[place], Clock.Views[place]);
            if (commitment.MadeOn.First > period.On || (scope.DependsOnDay && !scope.IsIn(record, view)))
                continue;
            var evaluator = walk.At(place);
            var isMadeIn = period.Has(commitment.MadeOn);
            var isCounted = isInScope && (isMadeIn || query.Population == SeriesPopulation.All);
            _total.Add(place, evaluator, isCounted, isMadeIn);
            if (query.Grouping is not { } grouping)
                continue;
            if (keys is null || grouping.DependsOnDay)
                keys = [.. grouping.KeysIn(commitment, view, scope)];
            foreach (var key in keys)
                Group(key).Add(place, evaluator, isCounted, isMadeIn);
        }
    }

    private SeriesCounts Group(string key)
    {
        if (!_groups.TryGetValue(key, out var counts))
            _groups.Add(key, counts = new(Clock));
        return counts;
    }
}

/// <summary>The figures of one group in each period.</summary>
internal sealed class SeriesCounts(SeriesClock clock)
{
    private readonly KpiCount?[] _periods = new KpiCount?[clock.Periods.Count];

    /// <summary>The number of commitments that were counted in the last period that is shown.</summary>
    public int Size { get; private set; }

    /// <summary>Whether a commitment was counted in a period that is shown, not only in one that is compared with.</summary>
    public bool IsShown { get; private set; }

    /// <summary>Counts an evaluated commitment in the period at a place.</summary>
    public void Add(int place, KpiEvaluator evaluator, bool isCounted, bool isMadeIn)
    {
        evaluator.AddTo(_periods[place] ??= new(clock.Definitions[place]), isCounted, isMadeIn);
        if (!isCounted)
            return;
        IsShown = IsShown || clock.Shown.Contains(place);
        if (place == clock.Shown[^1])
            Size++;
    }

    /// <summary>The figures of the period at a place.</summary>
    public IReadOnlyList<KpiFigure> At(int place) => (_periods[place] ?? new(clock.Definitions[place])).Figures();
}
