using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>
/// The host's settings: <c>host.json</c>, over which settings named <c>AzureFunctionsJobHost__…</c> win, as at the host.
/// </summary>
internal sealed class HostJson(string directory, IConfiguration settings)
{
    private const string PrefixKey = "extensions:http:routePrefix";

    private readonly IConfigurationSection _overrides = settings.GetSection("AzureFunctionsJobHost");
    private readonly IConfigurationRoot _file =
        new ConfigurationBuilder().AddJsonFile(Path.Combine(directory, "host.json"), optional: true).Build();

    /// <summary>What every route begins with; may be empty.</summary>
    public string RoutePrefix => (_overrides[PrefixKey] ?? _file[PrefixKey] ?? "api").Trim('/');

    /// <summary>Sections that hold <c>logLevel</c>, the weaker first.</summary>
    public IEnumerable<IConfigurationSection> Logging => [_file.GetSection("logging"), _overrides.GetSection("logging")];
}
