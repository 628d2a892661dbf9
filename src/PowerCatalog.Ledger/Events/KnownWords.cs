using System.Text;

namespace PowerCatalog.Ledger.Events;

/// <summary>Values by how they are written, for the few that come again and again.</summary>
internal sealed class KnownWords<T>
{
    private const int Most = 64;

    private readonly List<(byte[] Written, T Value)> _known = [];

    /// <summary>The value that is written so, where it is known.</summary>
    public bool TryFind(ReadOnlySpan<byte> written, out T value)
    {
        foreach (var known in _known)
        {
            if (!written.SequenceEqual(known.Written)) continue;
            value = known.Value;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>Learns a value that was read, by the only way in which it is written without escapes.</summary>
    public void Learn(string written, T value)
    {
        var bytes = Encoding.UTF8.GetBytes(written);
        if (TryFind(bytes, out _)) return;
        if (_known.Count == Most) _known.Clear();
        _known.Add((bytes, value));
    }
}
