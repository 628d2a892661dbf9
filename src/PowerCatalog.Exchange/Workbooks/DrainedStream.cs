namespace PowerCatalog.Exchange.Workbooks;

/// <summary>
/// Buffers what a zip archive writes until drained. It cannot seek, so an archive writes the same bytes whatever the target stream
/// supports, and the target can be written asynchronously, as a web server requires.
/// </summary>
internal sealed class DrainedStream : Stream
{
    private readonly MemoryStream _held = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The number of buffered bytes.</summary>
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
