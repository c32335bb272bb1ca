using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>
/// What the host keeps in the account of the setting <c>AzureWebJobsStorage</c>: the timers' states and locks. The setting is a
/// connection string; connections by identity are for the released packages.
/// </summary>
internal sealed class HostStorage
{
    private readonly BlobContainerClient? _container;

    public HostStorage(IConfiguration configuration, FunctionCatalog catalog)
    {
        HostId = configuration["AzureFunctionsWebHost:hostid"] is { Length: > 0 } id ? id : DefaultHostId(catalog);
        if (configuration["AzureWebJobsStorage"] is { Length: > 0 } connection)
            _container = Connect(connection);
    }

    /// <summary>Whose states and locks: instances that share it share them.</summary>
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
            throw new InvalidOperationException("The setting AzureWebJobsStorage is not a connection string.", e);
        }
    }

    // A lease is renewed or given up in seconds, so a request that hangs must not take minutes.
    private static BlobClientOptions Options() => new()
    {
        Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(10) },
    };

    private static string DefaultHostId(FunctionCatalog catalog)
    {
        var assembly = catalog.All.Count > 0 ? Path.GetFileNameWithoutExtension(catalog.All[0].Definition.PathToAssembly) : "";
        return $"local-{StableHash.Of($"{Environment.MachineName}\n{assembly}"):x8}";
    }
}
