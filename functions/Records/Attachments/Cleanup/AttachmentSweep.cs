using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>
/// Timer: removes uploads that were abandoned, see <see cref="UploadSweeping"/>, and blobs that never became an attachment, see
/// <see cref="AttachmentSweeping"/>.
/// </summary>
public sealed class AttachmentSweep(UploadSweeping uploads, AttachmentSweeping sweeping)
{
    /// <summary>Runs once an hour.</summary>
    [Function(nameof(AttachmentSweep))]
    public async Task Run([TimerTrigger("0 47 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await uploads.RunAsync(cancellationToken);
        await sweeping.RunAsync(cancellationToken);
    }
}
