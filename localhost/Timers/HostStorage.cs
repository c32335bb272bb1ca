using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Localhost.Functions;
using Localhost.Settings;

namespace Localhost.Timers;

/// <summary>The host's storage in the account of the setting <c>AzureWebJobsStorage</c>: the states and locks of timers.</summary>
internal sealed class HostStorage
{
    private readonly BlobContainerClient? _container;

    public HostStorage(FunctionsHostOptions options, AppSettings settings)
    {
        HostId = options.HostId ?? settings.Find("AzureFunctionsWebHost:hostid") ?? DefaultHostId(options.AppDirectory);
        if ((options.StorageConnection ?? settings.Find("AzureWebJobsStorage")) is { Length: > 0 } connection)
            _container = Connect(connection);
    }

    /// <summary>The host id. Hosts with the same id share states and locks.</summary>
    public string HostId { get; }

    public bool IsConfigured => _container is not null;

    public TimerStatusStore StatusOf(Function function) =>
        new(Container.GetBlobClient($"timers/{HostId}/Host.Functions.{function.Name}/status"));

    public BlobClient LockOf(Function function) => Container.GetBlobClient($"locks/{HostId}/Host.Functions.{function.Name}.Listener");

    private BlobContainerClient Container =>
        _container ?? throw new InvalidOperationException("The setting AzureWebJobsStorage is missing.");

    private static BlobContainerClient Connect(string connection)
    {
        try
        {
            return new BlobContainerClient(connection, "azure-webjobs-hosts", Options());
        }
        catch (FormatException e)
        {
            throw new FunctionsHostException("The setting AzureWebJobsStorage is not a connection string.", e);
        }
    }

    // Leases are renewed within seconds, so requests have short timeouts.
    private static BlobClientOptions Options() => new()
    {
        Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(10) },
    };

    private static string DefaultHostId(string appDirectory)
    {
        var whole = $"{Environment.MachineName}\n{Path.GetFullPath(appDirectory)}";
        return $"local-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..16]}";
    }
}
