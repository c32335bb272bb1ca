using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BangGiao.Integration.Support;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Web.Telemetry;

/// <summary>The measurements of one app's meter.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measurements = new();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new(StringComparer.Ordinal);

    public Measured(RegistryApp app)
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // The meter of storage is one for the process, and has no scope.
            if (instrument.Meter.Name != Spans.Name || (instrument.Meter.Scope is not null && instrument.Meter.Scope != meters))
                return;
            _instruments[instrument.Name] = instrument;
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IEnumerable<Instrument> Instruments => _instruments.Values.OrderBy(instrument => instrument.Name, StringComparer.Ordinal);

    /// <summary>Everything that was measured, with its tags as <c>name=value</c>.</summary>
    public IReadOnlyList<(string Name, double Value, string Tags)> All => [.. _measurements];

    public IReadOnlyList<(double Value, string Tags)> Of(string name) => [.. _measurements.Where(one => one.Name == name).Select(one => (one.Value, one.Tags))];

    /// <summary>Reads the gauges.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measurements.Enqueue(
        (instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
