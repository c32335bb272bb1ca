using System.Net.Sockets;
using System.Text;

namespace BangGiao.Integration.Endurance;

/// <summary>Has another .NET process collect its garbage, so that what is left is what it holds. It speaks the runtime's diagnostic protocol.</summary>
/// <remarks>See https://github.com/dotnet/diagnostics/blob/main/documentation/design-docs/ipc-protocol.md.</remarks>
internal static class GarbageCollection
{
    private const byte EventPipe = 2;
    private const byte StopTracing = 1;
    private const byte CollectTracing = 3;
    private const byte Ok = 0;
    private const int HeaderLength = 20;

    // Events of collections, and a collection when the tracing begins.
    private const ulong Collections = 0x1;
    private const ulong CollectNow = 0x80_0000;
    private const uint Informational = 4;
    private const uint NetTrace = 1;

    /// <summary>Returns when a whole collection is over.</summary>
    public static async Task InAsync(int process)
    {
        // The first event may come before the collection is over; another one begins only after it.
        await OnceAsync(process);
        await OnceAsync(process);
    }

    private static async Task OnceAsync(int process)
    {
        await using var events = await ConnectAsync(process);
        await SendAsync(events, CollectTracing, payload =>
        {
            payload.Write(1u);
            payload.Write(NetTrace);
            payload.Write(false);
            payload.Write(1u);
            payload.Write(Collections | CollectNow);
            payload.Write(Informational);
            Write(payload, "Microsoft-Windows-DotNETRuntime");
            payload.Write(0u);
        });
        var session = BitConverter.ToUInt64(await AnswerAsync(events));
        var said = new StringBuilder();
        var buffer = new byte[4096];
        while (!said.ToString().Contains("EventBlock", StringComparison.Ordinal) && await events.ReadAsync(buffer) is > 0 and var read)
            said.Append(Encoding.Latin1.GetString(buffer, 0, read));
        var drained = events.CopyToAsync(Stream.Null);
        await using (var stop = await ConnectAsync(process))
        {
            await SendAsync(stop, StopTracing, payload => payload.Write(session));
            await AnswerAsync(stop);
        }
        await drained;
    }

    private static async Task<NetworkStream> ConnectAsync(int process)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").Single()));
        return new(socket, ownsSocket: true);
    }

    private static async Task SendAsync(NetworkStream stream, byte command, Action<BinaryWriter> write)
    {
        using var payload = new MemoryStream();
        await using var writer = new BinaryWriter(payload);
        write(writer);
        writer.Flush();
        byte[] header = [.. "DOTNET_IPC_V1\0"u8, .. BitConverter.GetBytes((ushort)(HeaderLength + payload.Length)), EventPipe, command, 0, 0];
        await stream.WriteAsync((byte[])[.. header, .. payload.ToArray()]);
    }

    private static async Task<byte[]> AnswerAsync(NetworkStream stream)
    {
        var header = new byte[HeaderLength];
        await stream.ReadExactlyAsync(header);
        var payload = new byte[BitConverter.ToUInt16(header, 14) - HeaderLength];
        await stream.ReadExactlyAsync(payload);
        Assert.True(header[17] == Ok, $"The runtime refused: {Convert.ToHexString(payload)}.");
        return payload;
    }

    private static void Write(BinaryWriter payload, string text)
    {
        payload.Write((uint)text.Length + 1);
        payload.Write(Encoding.Unicode.GetBytes(text + '\0'));
    }
}
