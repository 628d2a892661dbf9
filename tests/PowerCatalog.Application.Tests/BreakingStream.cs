namespace PowerCatalog.Application.Tests;

/// <summary>A stream whose other side is gone after the first piece.</summary>
internal sealed class BreakingStream : MemoryStream
{
    private bool _read;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_read) throw new IOException("The other side is gone.");
        _read = true;
        return ValueTask.FromResult(buffer.Length);
    }
}
