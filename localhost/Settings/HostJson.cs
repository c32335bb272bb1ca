using Microsoft.Extensions.Configuration;

namespace Localhost.Settings;

/// <summary>The parts of <c>host.json</c> that this host uses. The worker reads the route prefix too.</summary>
internal sealed class HostJson
{
    private readonly IConfigurationRoot _file;

    private HostJson(IConfigurationRoot file) => _file = file;

    /// <summary>The prefix of all routes, without leading and trailing slashes. Default <c>api</c>.</summary>
    public string RoutePrefix => (_file["extensions:http:routePrefix"] ?? "api").Trim('/');

    /// <summary>The section <c>logging</c>, in the format of <see cref="Microsoft.Extensions.Logging"/>.</summary>
    public IConfiguration Logging => _file.GetSection("logging");

    public static HostJson Read(string appDirectory)
    {
        var path = Path.Combine(Path.GetFullPath(appDirectory), "host.json");
        if (!File.Exists(path))
            throw new FunctionsHostException($"{appDirectory} is not a Functions app: it has no host.json.");
        try
        {
            using var file = File.OpenRead(path);
            return new HostJson(new ConfigurationBuilder().AddJsonStream(file).Build());
        }
        catch (Exception e) when (e is FormatException or System.Text.Json.JsonException or InvalidDataException)
        {
            throw new FunctionsHostException($"host.json cannot be read: {e.GetBaseException().Message}", e);
        }
    }
}
