using Azure;
using Azure.Storage.Blobs;

namespace Localhost.Timers;

/// <summary>Stores the state of a timer in a blob. Only the holder of the timer's lease writes it.</summary>
internal sealed class TimerStatusStore(BlobClient blob)
{
    public async Task<TimerStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var content = await blob.DownloadContentAsync(cancellationToken);
            return TimerStatusText.Read(content.Value.Content.ToString());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public Task WriteAsync(TimerStatus status, CancellationToken cancellationToken) =>
        blob.UploadAsync(BinaryData.FromString(TimerStatusText.Write(status)), overwrite: true, cancellationToken);
}
