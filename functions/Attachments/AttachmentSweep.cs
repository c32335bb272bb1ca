using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Attachments;

/// <summary>Timer: removes the blobs of uploads that never became an attachment, see <see cref="AttachmentSweeping"/>.</summary>
public sealed class AttachmentSweep(AttachmentSweeping sweeping)
{
    /// <summary>Runs once an hour.</summary>
    [Function(nameof(AttachmentSweep))]
    public Task Run([TimerTrigger("0 47 * * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweeping.RunAsync(cancellationToken);
}
