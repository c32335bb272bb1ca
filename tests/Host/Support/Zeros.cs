namespace Localhost.Tests.Support;

/// <summary>A stream of a number of zero bytes that needs no memory for them.</summary>
internal sealed class Zeros(long count) : Stream
{
    private long _left = count;
    private readonly long _length = count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static async Task<long> CountAsync(Stream body)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (await body.ReadAsync(buffer) is > 0 and var read)
            total += read;
        return total;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, _left);
        _left -= read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
