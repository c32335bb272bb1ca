using BangGiao.Integration.Support;
using BangGiao.Web.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BangGiao.Integration.Web.Telemetry;

public sealed class SwitchedOffTests
{
    [Fact]
    public async Task Without_a_setting_nothing_listens()
    {
        await using var app = await RegistryApp.StartAsync();

        Assert.Null(app.Services.GetService<TracerProvider>());
        Assert.Null(app.Services.GetService<MeterProvider>());
        Assert.Null(app.Services.GetService<LoggerProvider>());
        Assert.DoesNotContain(app.Services.GetServices<IHostedService>(), service => service.GetType().Assembly == typeof(TelemetrySetup).Assembly && service.GetType().Name == "GaugeStart");
    }
}
