using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace BangGiao.Registry.Storage;

/// <summary>Creates the clients for the tables, blobs and queues of the app's storage account.</summary>
/// <remarks>
/// <c>AzureWebJobsStorage</c> is a connection string, or, with a managed identity, <c>AzureWebJobsStorage__accountName</c>
/// (or <c>__tableServiceUri</c>, <c>__blobServiceUri</c> and <c>__queueServiceUri</c>), as for the Functions host.
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

    /// <summary>Reads the settings. It makes no request.</summary>
    /// <exception cref="InvalidOperationException">The settings have no storage account.</exception>
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

    /// <summary>Whether the account is the local emulator. The published development keys are accepted only with the emulator.</summary>
    public bool IsEmulator => _tables.Uri.IsLoopback && _tables.AccountName == "devstoreaccount1";

    /// <summary>A table of the account.</summary>
    public TableClient Table(string name) => _tables.GetTableClient(name);

    /// <summary>A blob container of the account.</summary>
    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(name);

    /// <summary>A queue of the account. Messages are encoded in base64, the default of the queue trigger of Azure Functions.</summary>
    public QueueClient Queue(string name) => _queues.GetQueueClient(name);

    private static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    // Short timeouts and few retries, so that the client gets a 503 within seconds. One attempt must be long enough for the largest
    // payloads: 4 MiB of rows, or one block of a blob.
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
            : throw new InvalidOperationException($"The setting {Setting} is missing: it must be a connection string, or have {Setting}__accountName or {Setting}__{service}ServiceUri.");
}
