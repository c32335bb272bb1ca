using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>
/// Timer: deletes abandoned uploads, see <see cref="UploadCleanup"/>, and blobs that never became an attachment, see
/// <see cref="AttachmentCleanup"/>.
/// </summary>
public sealed class OrphanCleanup(UploadCleanup uploads, AttachmentCleanup sweeping)
{
    /// <summary>Runs once an hour.</summary>
    [Function(nameof(OrphanCleanup))]
    public async Task Run([TimerTrigger("0 47 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await uploads.RunAsync(cancellationToken);
        await sweeping.RunAsync(cancellationToken);
    }
}
