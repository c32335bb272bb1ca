using System.Diagnostics.Tracing;
using System.Text;
using Microsoft.Diagnostics.NETCore.Client;

namespace BangGiao.Integration.Endurance;

/// <summary>Makes another .NET process collect its garbage, so that its memory is what it holds.</summary>
internal static class GarbageCollection
{
    // Keywords of https://learn.microsoft.com/dotnet/fundamentals/diagnostics/runtime-garbage-collection-events: events of collections, and a
    // collection when the tracing begins.
    private const long Collections = 0x1;
    private const long CollectNow = 0x80_0000;

    /// <summary>Returns when a whole collection is over.</summary>
    public static async Task InAsync(int process)
    {
        // The first event may come before the collection is over; another one begins only after it.
        await OnceAsync(process);
        await OnceAsync(process);
    }

    private static async Task OnceAsync(int process)
    {
        var client = new DiagnosticsClient(process);
        var provider = new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, Collections | CollectNow);
        using var session = await client.StartEventPipeSessionAsync([provider], requestRundown: false, circularBufferMB: 1, CancellationToken.None);
        await FirstEventAsync(session.EventStream);
        var drained = session.EventStream.CopyToAsync(Stream.Null);
        await session.StopAsync(CancellationToken.None);
        await drained;
    }

    // The stream's events are in blocks, of which one is sent when a collection has said something.
    private static async Task FirstEventAsync(Stream events)
    {
        var said = new StringBuilder();
        var buffer = new byte[4096];
        while (!said.ToString().Contains("EventBlock", StringComparison.Ordinal) && await events.ReadAsync(buffer) is > 0 and var read)
            said.Append(Encoding.Latin1.GetString(buffer, 0, read));
    }
}
