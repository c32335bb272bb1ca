using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Visibility;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>The periods that a series counts, in order, each with its view and its definitions.</summary>
internal sealed class SeriesClock
{
    private readonly Dictionary<int, int> _places;

    public SeriesClock(RegistryView view, SeriesQuery query)
    {
        Periods = query.Span.All(view.AsOf);
        Views = [.. Periods.Select(period => view.On(period.On))];
        Definitions = [.. Periods.Select(query.DefinitionsOf)];
        _places = Periods.Index().ToDictionary(pair => pair.Item.Number, pair => pair.Index);
        Shown = [.. query.Span.Periods.Select(period => _places[period.Number])];
    }

    /// <summary>The periods, oldest first.</summary>
    public IReadOnlyList<SeriesPeriod> Periods { get; }

    /// <summary>The places of the periods that are shown, oldest first; the others are only compared with.</summary>
    public IReadOnlyList<int> Shown { get; }

    /// <summary>The view of each period.</summary>
    public IReadOnlyList<RegistryView> Views { get; }

    /// <summary>The definitions of the figures of each period.</summary>
    public IReadOnlyList<IReadOnlyList<KpiDefinition>> Definitions { get; }

    /// <summary>The place of the period with a number; null when it is not counted.</summary>
    public int? PlaceOf(int number) => _places.TryGetValue(number, out var place) ? place : null;
}
