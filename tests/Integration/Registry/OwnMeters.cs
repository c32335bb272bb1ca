using System.Diagnostics.Metrics;

namespace BangGiao.Integration.Registry;

/// <summary>Meters of one test, without the container of an app.</summary>
internal sealed class OwnMeters : IMeterFactory
{
    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        return new(options);
    }

    public void Dispose()
    {
    }
}
