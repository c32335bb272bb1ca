using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace BangGiao.Registry.Storage;

/// <summary>The storage account of the app: where its table, its blobs and its queues are, and as whom it asks.</summary>
/// <remarks>
/// <c>AzureWebJobsStorage</c> is a connection string, or, with a managed identity, <c>AzureWebJobsStorage__accountName</c>
/// (or <c>__tableServiceUri</c>, <c>__blobServiceUri</c> and <c>__queueServiceUri</c>), as the Functions host itself reads it.
/// </remarks>
public sealed class StorageAccount
{
    private const string Setting = "AzureWebJobsStorage";
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan TableTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BlobTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(10);

    private readonly TableServiceClient _tables;
    private readonly BlobServiceClient _blobs;
    private readonly QueueServiceClient _queues;

    /// <summary>Reads the settings; no request is made.</summary>
    /// <exception cref="InvalidOperationException">The settings name no account.</exception>
    public StorageAccount(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Setting);
        if (section.Value is { Length: > 0 } connection)
        {
            _tables = new(connection, Quick(new TableClientOptions(), TableTimeout));
            _blobs = new(connection, Quick(new BlobClientOptions(), BlobTimeout));
            _queues = new(connection, Quick(QueueOptions(), QueueTimeout));
        }
        else
        {
            TokenCredential credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] });
            _tables = new(ServiceUri(section, "table"), credential, Quick(new TableClientOptions(), TableTimeout));
            _blobs = new(ServiceUri(section, "blob"), credential, Quick(new BlobClientOptions(), BlobTimeout));
            _queues = new(ServiceUri(section, "queue"), credential, Quick(QueueOptions(), QueueTimeout));
        }
    }

    /// <summary>Whether this is the emulator on this machine: only there do the development keys open anything.</summary>
    public bool IsEmulator => _tables.Uri.IsLoopback && _tables.AccountName == "devstoreaccount1";

    /// <summary>A table of the account.</summary>
    public TableClient Table(string name) => _tables.GetTableClient(name);

    /// <summary>A blob container of the account.</summary>
    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(name);

    /// <summary>A queue of the account. Messages are written in base64, as the queue trigger of Azure Functions reads them by default.</summary>
    public QueueClient Queue(string name) => _queues.GetQueueClient(name);

    private static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    // An outage is told to the client within seconds: it is the client who knows how long to wait. A try has to be long enough
    // for what is largest: 4 MiB of rows, a block of a blob.
    private static T Quick<T>(T options, TimeSpan timeoutOfOneTry)
        where T : ClientOptions
    {
        options.Retry.Delay = FirstDelay;
        options.Retry.MaxRetries = 2;
        options.Retry.NetworkTimeout = timeoutOfOneTry;
        return options;
    }

    private static Uri ServiceUri(IConfigurationSection section, string service) => section[$"{service}ServiceUri"] is { Length: > 0 } uri
        ? new(uri)
        : section["accountName"] is { Length: > 0 } account
            ? new($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException($"The setting {Setting} names no storage account.");
}
