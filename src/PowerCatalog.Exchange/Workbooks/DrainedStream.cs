namespace PowerCatalog.Exchange.Workbooks;

/// <summary>
/// Takes what a zip archive writes and passes it on when drained. It cannot seek, so an archive writes the same bytes to it whatever the
/// stream behind it can do; and that stream may be written to asynchronously, as a web server requires.
/// </summary>
internal sealed class DrainedStream : Stream
{
    private readonly MemoryStream _held = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>How much waits to be passed on.</summary>
    public int Held => (int)_held.Length;

    public void DrainTo(Stream output)
    {
        output.Write(_held.GetBuffer().AsSpan(0, Held));
        _held.SetLength(0);
    }

    public async ValueTask DrainToAsync(Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(_held.GetBuffer().AsMemory(0, Held), cancellation);
        _held.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
