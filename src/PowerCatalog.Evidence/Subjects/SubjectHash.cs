using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Subjects;

/// <summary>
/// The hashes of the map of subjects (docs/evidence-bundle.md): SHA-256 over a byte that tells kinds apart, and the content.
/// </summary>
public static class SubjectHash
{
    private const byte LeafPrefix = 2;
    private const byte NodePrefix = 3;
    private const byte LinkPrefix = 4;

    /// <summary>The value of a subject without events, and the root of a map without subjects: 32 zero bytes.</summary>
    public static Hash Nothing { get; }

    /// <summary>The place of a subject in the tree.</summary>
    public static Hash Path(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The value of a subject with one more event.</summary>
    public static Hash Link(Hash value, long revision, Hash leaf)
    {
        Span<byte> content = stackalloc byte[1 + Hash.Size + sizeof(long) + Hash.Size];
        content[0] = LinkPrefix;
        value.CopyTo(content[1..]);
        BinaryPrimitives.WriteInt64BigEndian(content[(1 + Hash.Size)..], revision);
        leaf.CopyTo(content[(1 + Hash.Size + sizeof(long))..]);
        return Of(content);
    }

    /// <summary>The leaf of a subject.</summary>
    public static Hash Leaf(Hash path, Hash value) => Of(LeafPrefix, path, value);

    /// <summary>A node over its two children.</summary>
    public static Hash Node(Hash left, Hash right) => Of(NodePrefix, left, right);

    private static Hash Of(byte prefix, Hash first, Hash second)
    {
        Span<byte> content = stackalloc byte[1 + (2 * Hash.Size)];
        content[0] = prefix;
        first.CopyTo(content[1..]);
        second.CopyTo(content[(1 + Hash.Size)..]);
        return Of(content);
    }

    private static Hash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        SHA256.HashData(content, hash);
        return new Hash(hash);
    }
}
