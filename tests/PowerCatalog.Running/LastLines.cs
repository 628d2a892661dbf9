using System.Collections.Concurrent;

namespace PowerCatalog.Running;

/// <summary>The last lines that a program writes.</summary>
internal sealed class LastLines(int most)
{
    private readonly ConcurrentQueue<string> _lines = [];

    /// <summary>Reads to the end of what is written.</summary>
    public async Task FollowAsync(TextReader reader)
    {
        while (await reader.ReadLineAsync() is { } line) Add(line);
    }

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > most) _lines.TryDequeue(out _);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _lines);
}
