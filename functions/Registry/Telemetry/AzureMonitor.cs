using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;

namespace BangGiao.Registry.Telemetry;

/// <summary>Exports traces, metrics and logs to Application Insights.</summary>
internal static class AzureMonitor
{
    /// <summary>The setting that names the resource. The Functions host reads it too.</summary>
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The setting that says how to sign in, see <see cref="CredentialOf"/>. The Functions host reads it too.</summary>
    public const string AuthenticationSetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    private const string EntraId = "AAD";
    private const string SamplerSetting = "OTEL_TRACES_SAMPLER";
    private const string FixedShare = "microsoft.fixed_percentage";

    /// <summary>Adds the exporters of all three signals.</summary>
    /// <param name="telemetry">The telemetry.</param>
    /// <param name="connectionString">The connection string of the resource.</param>
    /// <param name="settings">The settings, with <see cref="AuthenticationSetting"/> and OpenTelemetry's sampler.</param>
    public static void Add(IOpenTelemetryBuilder telemetry, string connectionString, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var credential = CredentialOf(settings[AuthenticationSetting]);
        var hasFixedShare = settings[SamplerSetting] == FixedShare;
        telemetry.UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = connectionString;
            options.Credential = credential;
            // A fault must be in the log, whether its trace is sampled or not.
            options.EnableTraceBasedLogsSampler = false;
            // The exporter's own default of traces in a second would take precedence over the share.
            if (hasFixedShare)
                (options.SamplingRatio, options.TracesPerSecond) = (settings.GetValue($"{SamplerSetting}_ARG", 1f), null);
        });
    }

    /// <summary>The identity of <c>Authorization=AAD</c> or <c>ClientId=…;Authorization=AAD</c>; null when there is none to sign in with.</summary>
    /// <exception cref="InvalidOperationException">The text is neither.</exception>
    /// <remarks>See "Require Microsoft Entra authentication" in the documentation of Azure Functions' monitoring.</remarks>
    internal static TokenCredential? CredentialOf(string? authentication)
    {
        if (string.IsNullOrWhiteSpace(authentication))
            return null;
        var parts = authentication.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToLookup(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.OrdinalIgnoreCase);
        if (!parts["Authorization"].Contains(EntraId, StringComparer.OrdinalIgnoreCase))
            throw new InvalidOperationException($"{AuthenticationSetting} must be Authorization={EntraId}, or ClientId=… and Authorization={EntraId}, separated by a semicolon.");
        return new ManagedIdentityCredential(parts["ClientId"].FirstOrDefault() is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);
    }
}
