namespace BangGiao.Values.Sheets;

/// <summary>Takes what is written to it, until it is handed on asynchronously. Writers of zip files and XML only write synchronously.</summary>
internal sealed class PendingBytes : Stream
{
    private readonly MemoryStream _bytes = new();
    private long _handedOn;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    // The zip file notes the places of its entries.
    public override long Position
    {
        get => _handedOn + _bytes.Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes everything so far to a stream, and forgets it.</summary>
    public async Task DrainToAsync(Stream destination, CancellationToken cancellation)
    {
        await destination.WriteAsync(_bytes.GetBuffer().AsMemory(0, (int)_bytes.Length), cancellation);
        _handedOn += _bytes.Length;
        _bytes.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _bytes.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }
}
