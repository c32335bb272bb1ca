using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Mechanism.KpiSeries;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Mechanism.SigningSeries;

/// <summary>The days from signing to each step in several periods, in total and by group.</summary>
internal sealed class SigningSeriesTable
{
    private readonly SigningSeriesQuery _query;
    private readonly CountScope _scope;
    private readonly SigningCount[] _total;
    private readonly Dictionary<string, SigningCount?[]> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<int> _shown;

    /// <summary>Counts the figures.</summary>
    /// <param name="view">The view, of the day of the figures.</param>
    /// <param name="scope">The selection of agreements.</param>
    /// <param name="query">The periods and groups.</param>
    public SigningSeriesTable(RegistryView view, CountScope scope, SigningSeriesQuery query)
    {
        (_scope, _query) = (scope, query);
        Periods = query.Span.All(view.AsOf);
        _shown = [.. query.Span.Periods.Select(period => period.Number)];
        _total = [.. Periods.Select(_ => new SigningCount())];
        foreach (var days in Periods.Index().GroupBy(pair => pair.Item.On))
        {
            // The states of past days are not kept: they would displace those of the day that other requests ask for.
            Count(view.On(days.Key), [.. days], days.Key == view.AsOf ? CommitmentStates.Of : CommitmentState.On);
        }
    }

    /// <summary>The periods that were counted, oldest first: those shown and those compared with.</summary>
    public IReadOnlyList<SeriesPeriod> Periods { get; }

    /// <summary>The places of the periods that are shown, oldest first.</summary>
    public IEnumerable<int> Shown => Enumerable.Range(0, Periods.Count).Where(IsShown);

    /// <summary>The number of groups with agreements in a period that is shown.</summary>
    public int GroupCount => _groups.Values.Count(HasShown);

    /// <summary>The place of the period that a period is compared with; null for none.</summary>
    public int? PlaceOfCompared(SeriesPeriod period)
    {
        var other = _query.Span.ComparedWith?.Invoke(period.Number);
        return Periods.Index().Where(pair => pair.Item.Number == other).Select(pair => (int?)pair.Index).FirstOrDefault();
    }

    /// <summary>The totals of the period at a place.</summary>
    public SigningCount Total(int place) => _total[place];

    /// <summary>The groups with the most agreements in the last period that is shown, the largest first.</summary>
    public IEnumerable<(string Key, Func<int, SigningCount> At)> Largest(int most)
    {
        var last = Shown.Last();
        return _groups
            .Where(pair => HasShown(pair.Value))
            .OrderByDescending(pair => pair.Value[last]?.Signed ?? 0)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => (pair.Key, new Func<int, SigningCount>(place => pair.Value[place] ?? new())));
    }

    // Periods whose states are of one day are counted in one pass.
    private void Count(RegistryView view, IReadOnlyList<(int Index, SeriesPeriod Item)> periods, Func<Commitment, RegistryView, CommitmentState> stateOf)
    {
        foreach (var record in _scope.In(view))
        {
            var agreement = record.As<Agreement>();
            if (SignedAgreement.Of(agreement, view, stateOf) is not { } signed)
                continue;
            IReadOnlyList<string>? keys = null;
            foreach (var (place, period) in periods.Where(one => _query.Span.Population == SeriesPopulation.All || one.Item.Has(signed.Signed)))
            {
                _total[place].Add(signed);
                foreach (var key in keys ??= [.. _query.Grouping?.KeysIn(agreement, view, _scope) ?? []])
                    Group(key, place).Add(signed);
            }
        }
    }

    private SigningCount Group(string key, int place)
    {
        if (!_groups.TryGetValue(key, out var counts))
            _groups.Add(key, counts = new SigningCount?[Periods.Count]);
        return counts[place] ??= new();
    }

    private bool IsShown(int place) => _shown.Contains(Periods[place].Number);

    private bool HasShown(SigningCount?[] counts) => Shown.Any(place => counts[place] is not null);
}
