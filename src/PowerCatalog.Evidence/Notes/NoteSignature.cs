using System.Buffers.Binary;

namespace PowerCatalog.Evidence.Notes;

/// <summary>A signature line of a note: <c>— NAME BASE64</c>, of the key's four bytes and what its algorithm made.</summary>
/// <param name="Key">The key that it says to be of.</param>
/// <param name="Bytes">The signature, without the key's number.</param>
public sealed record NoteSignature(KeyId Key, ReadOnlyMemory<byte> Bytes)
{
    private const string Dash = "— ";
    private const int NumberBytes = 4;

    /// <summary>Whether it is the same line.</summary>
    public bool Equals(NoteSignature? other) => other is not null && Key == other.Key && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    /// <summary>The line, without its line feed.</summary>
    public override string ToString()
    {
        var whole = new byte[NumberBytes + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(whole, Key.Number);
        Bytes.Span.CopyTo(whole.AsSpan(NumberBytes));
        return $"{Dash}{Key.Name} {Convert.ToBase64String(whole)}";
    }

    /// <summary>Reads a line without its line feed; null where it is none.</summary>
    public static NoteSignature? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.StartsWith(Dash, StringComparison.Ordinal)) return null;
        var parts = line[Dash.Length..].Split(' ');
        return parts.Length == 2 && KeyId.IsName(parts[0]) && StrictBase64.TryRead(parts[1], out var bytes) && bytes.Length > NumberBytes
            ? new NoteSignature(new KeyId(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes)), bytes.AsMemory(NumberBytes))
            : null;
    }
}
