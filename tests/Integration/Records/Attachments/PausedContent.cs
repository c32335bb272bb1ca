using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>A body that pauses after its first part until <see cref="GoOn"/> is called.</summary>
/// <remarks>
/// It ends the pause by itself after a while. HttpClient gives out an answer that comes before the body's end only after that end, so a
/// test whose request is refused early would otherwise hang, and not say how it was refused.
/// </remarks>
internal sealed class PausedContent(int before, int after) : HttpContent
{
    private static readonly TimeSpan LongestPause = Eventually.Patience / 5;

    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => _goOn.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(new byte[before]);
        await stream.FlushAsync();
        await Task.WhenAny(_goOn.Task, Task.Delay(LongestPause));
        await stream.WriteAsync(new byte[after]);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
