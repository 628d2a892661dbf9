using System.Security.Cryptography;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;

namespace PowerCatalog.Evidence.Tests.Subjects;

/// <summary>The map of subjects as docs/evidence-bundle.md defines it, word by word, over bytes.</summary>
internal static class PlainMap
{
    /// <summary>The root over these subjects.</summary>
    public static byte[] Root(IReadOnlyList<SubjectLeaf> leaves, int depth = 0) => leaves switch
    {
        [] => new byte[32],
        [var only] => SHA256.HashData([2, .. only.Path.ToArray(), .. only.Value.ToArray()]),
        _ => SHA256.HashData([3, .. Root(At(leaves, depth, 0), depth + 1), .. Root(At(leaves, depth, 1), depth + 1)]),
    };

    /// <summary>A bit of bytes, the first the highest of the first byte.</summary>
    public static int Bit(Hash hash, int index) => (hash.ToArray()[index / 8] >> (7 - (index % 8))) & 1;

    private static List<SubjectLeaf> At(IReadOnlyList<SubjectLeaf> leaves, int depth, int bit) =>
        [.. leaves.Where(leaf => Bit(leaf.Path, depth) == bit)];
}
