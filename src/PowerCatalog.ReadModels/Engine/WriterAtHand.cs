namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The writer of a process that takes the same catalog again and again, and leaves the projector's lock to others in between: it stays
/// open, with its statements and its pages, as long as nobody else writes. It is used under that lock alone.
/// </summary>
internal sealed class WriterAtHand : IDisposable
{
    private ReadModelWriter? _writer;

    /// <summary>The writer of a set: the one before, where nobody has written since, or a new one.</summary>
    public ReadModelWriter Of(string path, ReadModelSchema schema)
    {
        if (_writer is { } kept && (kept.Path != path || !kept.IsAsLeft)) Dispose();
        return _writer ??= new ReadModelWriter(path, schema);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
