using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Sas;
using Microsoft.Extensions.Configuration;

namespace BangGiao.Registry.Storage;

/// <summary>The queues of the app's storage account: messages are put in, and nothing else.</summary>
/// <remarks>
/// Two operations of the REST interface (Create Queue, Put Message) on Azure.Core's pipeline. A connection string with a key is asked with
/// a shared access signature of five minutes, an account by name with the app's identity.
/// </remarks>
public sealed class StorageQueues
{
    private const string Setting = "AzureWebJobsStorage";
    private const string Version = "2021-12-02";
    private const string EmulatorAccount = "devstoreaccount1";
    private static readonly TimeSpan SignatureLives = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TimeoutOfOneTry = TimeSpan.FromSeconds(10);

    private readonly HttpPipeline _pipeline;
    private readonly Uri _endpoint;
    private readonly Func<string> _signature;

    /// <summary>Reads the settings; no request is made.</summary>
    /// <exception cref="InvalidOperationException">The settings name no account.</exception>
    public StorageQueues(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Setting);
        var options = new Options { Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeoutOfOneTry } };
        if (section.Value is { Length: > 0 } connection)
        {
            (_endpoint, _signature) = Read(connection);
            _pipeline = HttpPipelineBuilder.Build(options);
        }
        else
        {
            _endpoint = Uri(section);
            _signature = () => "";
            TokenCredential credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] });
            _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default"));
        }
    }

    /// <summary>Puts a message into a queue, which is made where it is missing.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="text">The message's text; letters of XML are escaped here.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The status of the last answer.</returns>
    public async Task<int> PutAsync(string queue, string text, CancellationToken cancellationToken)
    {
        var message = Encoding.UTF8.GetBytes($"<QueueMessage><MessageText>{System.Security.SecurityElement.Escape(text)}</MessageText></QueueMessage>");
        var status = await SendAsync(RequestMethod.Post, $"{queue}/messages", message, cancellationToken);
        if (status != 404)
            return status;
        var made = await SendAsync(RequestMethod.Put, queue, null, cancellationToken);
        return made is >= 200 and < 300 or 409 ? await SendAsync(RequestMethod.Post, $"{queue}/messages", message, cancellationToken) : made;
    }

    private async Task<int> SendAsync(RequestMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new($"{_endpoint.AbsoluteUri.TrimEnd('/')}/{path}?{_signature()}"));
        message.Request.Headers.Add("x-ms-version", Version);
        message.Request.Headers.Add("x-ms-date", TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        if (body is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/xml");
            message.Request.Content = RequestContent.Create(body);
        }
        await _pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status;
    }

    private static (Uri Endpoint, Func<string> Signature) Read(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (parts.GetValueOrDefault("UseDevelopmentStorage") == "true")
            return (new($"http://127.0.0.1:10001/{EmulatorAccount}"), Signed(EmulatorAccount, EmulatorKey));
        var account = parts.GetValueOrDefault("AccountName") ?? "";
        var endpoint = parts.GetValueOrDefault("QueueEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.queue.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        if (parts.GetValueOrDefault("SharedAccessSignature") is { } given)
            return (new(endpoint), () => given.TrimStart('?'));
        return (new(endpoint), Signed(account, parts.GetValueOrDefault("AccountKey") ?? throw new InvalidOperationException($"The setting {Setting} has no key.")));
    }

    // The emulator's own key, known to everybody.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static Func<string> Signed(string account, string key)
    {
        var credential = new StorageSharedKeyCredential(account, key);
        return () => new AccountSasBuilder(
            AccountSasPermissions.Add | AccountSasPermissions.Create | AccountSasPermissions.Write,
            TimeProvider.System.GetUtcNow() + SignatureLives,
            AccountSasServices.Queues,
            AccountSasResourceTypes.Container | AccountSasResourceTypes.Object).ToSasQueryParameters(credential).ToString();
    }

    private static Uri Uri(IConfigurationSection section) => section["queueServiceUri"] is { Length: > 0 } uri
        ? new(uri)
        : section["accountName"] is { Length: > 0 } account
            ? new($"https://{account}.queue.core.windows.net")
            : throw new InvalidOperationException($"The setting {Setting} names no storage account for queues.");

    private sealed class Options : ClientOptions;
}
