using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PowerCatalog.Verifier.Subjects;

/// <summary>The hashes of the map of subjects.</summary>
internal static class SubjectHash
{
    public static readonly Hash Nothing = new(new byte[Hash.Size]);
    public static Hash Path(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    public static Hash Leaf(Hash path, Hash value) => Of(2, path.ToArray(), value.ToArray());
    public static Hash Node(Hash left, Hash right) => Of(3, left.ToArray(), right.ToArray());

    public static Hash Link(Hash before, SubjectEntry entry)
    {
        var revision = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(revision, entry.Revision);
        return Of(4, before.ToArray(), revision, entry.Leaf.ToArray());
    }

    public static bool IsRight(Hash path, int depth) => ((path.ToArray()[depth / 8] >> (7 - (depth % 8))) & 1) == 1;
    private static Hash Of(byte kind, params byte[][] parts) => new(SHA256.HashData([kind, .. parts.SelectMany(part => part)]));
}
