using System.Buffers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Writes bodies as lines: each one JSON text of RFC 8259, in UTF-8, with a line feed behind it, the last one too.</summary>
/// <remarks>The format is NDJSON 1.0 (https://github.com/ndjson/ndjson-spec); its media type is not registered.</remarks>
public static class JsonLines
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/x-ndjson";

    // About as much as goes into one write to the client.
    private const int BufferedBytes = 32 * 1024;

    /// <summary>Writes the bodies one by one. The stream is flushed and left open. No bodies are an empty text.</summary>
    public static async Task WriteAsync(Stream destination, IEnumerable<JObject> bodies, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(bodies);
        var lines = new ArrayBufferWriter<byte>(BufferedBytes);
        foreach (var body in bodies)
        {
            Encoding.UTF8.GetBytes(RecordJson.Write(body), lines);
            lines.Write("\n"u8);
            if (lines.WrittenCount < BufferedBytes)
                continue;
            await destination.WriteAsync(lines.WrittenMemory, cancellation);
            lines.ResetWrittenCount();
        }
        await destination.WriteAsync(lines.WrittenMemory, cancellation);
        await destination.FlushAsync(cancellation);
    }
}
