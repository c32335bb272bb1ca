using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Telemetry;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Telemetry;

/// <summary>The operator's pages against the instruments that exist.</summary>
public sealed partial class OperatorsPageTests : IAsyncLifetime
{
    // Of ASP.NET Core and the runtime, which the app exports too.
    private static readonly string[] OfTheFramework = ["http_server_request_duration_seconds", "dotnet_gc_heap_total_allocated_bytes", "dotnet_process_cpu_time_seconds", "dotnet_process_memory_working_set_bytes"];

    private RegistryApp _app = null!;
    private IReadOnlyList<Instrument> _instruments = [];

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [RecordedSpans.Setting]);
        using var measured = new Measured(_app);
        RuntimeHelpers.RunClassConstructor(typeof(StorageMeter).TypeHandle);
        // Meters of services exist from the first use on.
        await _app.Anonymous.GetAsync("countries");
        foreach (var meter in typeof(App).Assembly.GetTypes().Where(type => type.Name.EndsWith("Meter", StringComparison.Ordinal) && !type.IsAbstract))
            Assert.NotNull(_app.Services.GetService(meter));
        _instruments = [.. measured.Instruments];
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public void The_table_of_meters_has_every_instrument_with_unit_and_meaning()
    {
        var written = Row().Matches(Read("docs", "operations.md")).Select(row => (row.Groups["name"].Value, row.Groups["kind"].Value, row.Groups["unit"].Value, row.Groups["what"].Value));

        Assert.Equal(_instruments.Select(one => (one.Name, KindOf(one), one.Unit!, one.Description!)), written);
    }

    [Fact]
    public void Every_metric_of_the_dashboard_is_measured()
    {
        var known = _instruments.SelectMany(NamesInPrometheus).Concat(OfTheFramework.SelectMany(name => (string[])[name, $"{name}_total", $"{name}_bucket", $"{name}_count", $"{name}_sum"])).ToHashSet();

        var used = Expressions().SelectMany(expression => Metric().Matches(expression).Select(match => match.Value)).ToList();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, name => !known.Contains(name));
    }

    [Fact]
    public void The_dashboard_shows_every_instrument_of_the_app()
    {
        var used = Expressions().SelectMany(expression => Metric().Matches(expression).Select(match => match.Value)).ToHashSet();

        Assert.Empty(_instruments.Where(one => !NamesInPrometheus(one).Any(used.Contains)).Select(one => one.Name));
    }

    [Fact]
    public void Names_and_units_follow_the_semantic_conventions() => Assert.All(_instruments, one =>
    {
        Assert.Matches(@"^banggiao(\.[a-z]+(_[a-z]+)*)+$", one.Name);
        Assert.Matches(@"^(s|By|\{[a-z]+\})$", one.Unit);
    });

    // As the OpenTelemetry specification maps them ("Prometheus and OpenMetrics Compatibility").
    private static string[] NamesInPrometheus(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return KindOf(instrument) switch
        {
            "counter" => [$"{name}_total"],
            "histogram" => [$"{name}_bucket", $"{name}_count", $"{name}_sum"],
            _ => [name],
        };
    }

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" => "counter",
        "Histogram" => "histogram",
        "ObservableGauge" => "gauge",
        var other => other,
    };

    private static IEnumerable<string> Expressions() => JObject.Parse(Read("infra", "grafana", "bang-giao.json")).SelectTokens("$..expr").Select(expression => (string)expression!);

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([ShippedRegistry.Repository, .. path]));

    [GeneratedRegex(@"^\| `(?<name>banggiao\.[a-z._]+)` \| (?<kind>[a-z]+) \| `(?<unit>[^`]+)` \| (?<what>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // A metric is followed by its selector; labels are followed by an operator or stand in a list.
    [GeneratedRegex(@"\b(?:banggiao|http|dotnet)_[a-z_]+(?=\{)")]
    private static partial Regex Metric();
}
