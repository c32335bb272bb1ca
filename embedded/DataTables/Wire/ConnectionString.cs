using System.Net;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads an account's address and key from a connection string.</summary>
internal static class ConnectionString
{
    private const string EmulatorAccount = "devstoreaccount1";

    // Published with the emulator: a name for "no secret", not a secret.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static (Uri Endpoint, TableSharedKeyCredential Credential) Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Settings(connectionString);
        if (string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return (new Uri("http://127.0.0.1:10002/" + EmulatorAccount), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
            throw new InvalidOperationException("No valid combination of account information found.");
        return (Endpoint(settings, name), new TableSharedKeyCredential(name, key));
    }

    /// <summary>The account's name: a path's first segment on the emulator, a host's first label in the cloud.</summary>
    public static string AccountNameOf(Uri endpoint)
    {
        var isBareName = !endpoint.Host.Contains('.', StringComparison.Ordinal);
        var onEmulator = isBareName || IPAddress.TryParse(endpoint.Host, out _);
        return onEmulator ? endpoint.AbsolutePath.Trim('/').Split('/')[0] : endpoint.Host.Split('.')[0];
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw new FormatException("Settings must be of the form \"name=value\".");
            if (!settings.TryAdd(part[..equals], part[(equals + 1)..]))
                throw new FormatException($"Duplicate setting '{part[..equals]}' found.");
        }

        return settings;
    }

    private static Uri Endpoint(Dictionary<string, string> settings, string account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
            return new Uri(endpoint);
        var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{scheme}://{account}.table.{suffix}/");
    }
}
