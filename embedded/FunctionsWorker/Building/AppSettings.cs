using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>
/// The settings, weakest first: the default address, <c>appsettings.json</c>, <c>appsettings.{Environment}.json</c>,
/// <c>Values</c> of <c>local.settings.json</c>, environment variables, the command line.
/// </summary>
internal sealed class AppSettings
{
    private const int DefaultPort = 7071;
    private const string EnvironmentKey = "AZURE_FUNCTIONS_ENVIRONMENT";

    private readonly string[] _args;
    private readonly IConfigurationSection _values;
    private readonly int _port;

    public AppSettings(string[] args)
    {
        _args = args;
        var outer = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        Directory = Path.GetFullPath(outer["FUNCTIONS_APPLICATION_DIRECTORY"] ?? AppContext.BaseDirectory);

        var localFile = Path.Combine(Directory, "local.settings.json");
        var local = new ConfigurationBuilder().AddJsonFile(localFile, optional: true).Build();
        _values = local.GetSection("Values");
        _port = local.GetValue("Host:LocalHttpPort", DefaultPort);
        EnvironmentName = outer[EnvironmentKey] ?? _values[EnvironmentKey] ?? "Development";
    }

    /// <summary>
    /// Where <c>host.json</c> and the settings' files lie: <c>FUNCTIONS_APPLICATION_DIRECTORY</c>, else beside the assemblies.
    /// </summary>
    public string Directory { get; }

    public string EnvironmentName { get; }

    public void AddTo(IConfigurationBuilder configuration) => configuration
        .AddInMemoryCollection([new("urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"))])
        .AddJsonFile(Path.Combine(Directory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(Directory, $"appsettings.{EnvironmentName}.json"), optional: true)
        .AddInMemoryCollection(_values.AsEnumerable(makePathsRelative: true).Select(AsVariable))
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddCommandLine(_args);

    // Locally the values are environment variables of the process, where "__" stands for a section.
    private static KeyValuePair<string, string?> AsVariable(KeyValuePair<string, string?> value) =>
        new(value.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), value.Value);
}
