using System.Net;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>A body that pauses after its first part until <see cref="GoOn"/> is called.</summary>
internal sealed class PausedContent(int before, int after) : HttpContent
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => _goOn.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(new byte[before]);
        await stream.FlushAsync();
        await _goOn.Task;
        await stream.WriteAsync(new byte[after]);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
