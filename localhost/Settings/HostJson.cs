using Microsoft.Extensions.Configuration;

namespace Localhost.Settings;

/// <summary>What this host reads of <c>host.json</c>, whose prefix the worker reads as well.</summary>
internal sealed class HostJson
{
    private readonly IConfigurationRoot _file;

    private HostJson(IConfigurationRoot file) => _file = file;

    /// <summary>What stands before every route, without slashes around it.</summary>
    public string RoutePrefix => (_file["extensions:http:routePrefix"] ?? "api").Trim('/');

    /// <summary>The logging section, as <see cref="Microsoft.Extensions.Logging"/> reads it.</summary>
    public IConfiguration Logging => _file.GetSection("logging");

    public static HostJson Read(string appDirectory)
    {
        var path = Path.Combine(Path.GetFullPath(appDirectory), "host.json");
        if (!File.Exists(path))
            throw new FunctionsHostException($"{appDirectory} is no Functions app: it has no host.json.");
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
