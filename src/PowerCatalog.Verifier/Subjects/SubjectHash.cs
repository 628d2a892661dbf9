using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Verifier.Subjects;

/// <summary>The hashes of the map of subjects.</summary>
internal static class SubjectHash
{
    /// <summary>The tree over no subject, and where the chain of a subject begins.</summary>
    public static readonly Hash Nothing = new(new byte[Hash.Size]);

    /// <summary>Where a subject stands in the map.</summary>
    public static Hash Path(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The tree over one subject.</summary>
    public static Hash Leaf(Hash path, Hash value) => Of(2, path.ToArray(), value.ToArray());

    /// <summary>The tree over two.</summary>
    public static Hash Node(Hash left, Hash right) => Of(3, left.ToArray(), right.ToArray());

    /// <summary>The value of a subject with one more event.</summary>
    public static Hash Link(Hash before, SubjectEntry entry)
    {
        var revision = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(revision, entry.Revision);
        return Of(4, before.ToArray(), revision, entry.Leaf.ToArray());
    }

    /// <summary>Whether a path goes to the right at a depth; its first bit is the highest of its first byte.</summary>
    public static bool IsRight(Hash path, int depth) => ((path.ToArray()[depth / 8] >> (7 - (depth % 8))) & 1) == 1;

    private static Hash Of(byte kind, params byte[][] parts) => new(SHA256.HashData([kind, .. parts.SelectMany(part => part)]));
}
