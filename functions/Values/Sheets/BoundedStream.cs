namespace BangGiao.Values.Sheets;

/// <summary>Reads another stream up to a number of bytes.</summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long _read;
    private (long Until, long Bytes)? _part;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        if (_read > most)
            throw new SheetException($"has a part that unpacks to more than {most / 1_048_576} MiB") { IsSize = true };
        return _read <= (_part?.Until ?? most)
            ? read
            : throw new SheetException($"has a cell, a text or a list of sheets or styles of more than {_part!.Value.Bytes / 1_048_576} MiB") { IsSize = true };
    }

    /// <summary>Lets only so many more bytes be read, until <see cref="AllowAll"/>.</summary>
    public void Allow(long bytes) => _part = (_read + bytes, bytes);

    /// <summary>Lets the stream be read up to its own limit again.</summary>
    public void AllowAll() => _part = null;

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
