using Azure;
using Azure.Storage.Blobs;

namespace Localhost.Tests.Support;

/// <summary>The storage of the timers' state, under a host id of the test's own.</summary>
internal sealed class HostStorageOfTest
{
    private readonly BlobContainerClient _container = new(Connection, "azure-webjobs-hosts");

    public static string Connection => Environment.GetEnvironmentVariable("BANGGIAO_TEST_STORAGE") ?? "UseDevelopmentStorage=true";

    public string HostId { get; } = $"test-{Guid.NewGuid():N}";

    /// <summary>The stored state of a function's timer; null without one.</summary>
    public async Task<string?> StatusAsync(string function)
    {
        try
        {
            return (await Status(function).DownloadContentAsync()).Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task SetStatusAsync(string function, string text)
    {
        await _container.CreateIfNotExistsAsync();
        await Status(function).UploadAsync(BinaryData.FromString(text), overwrite: true);
    }

    public BlobClient Lock(string function) => _container.GetBlobClient($"locks/{HostId}/Host.Functions.{function}.Listener");

    private BlobClient Status(string function) => _container.GetBlobClient($"timers/{HostId}/Host.Functions.{function}/status");
}
