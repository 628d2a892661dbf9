using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using PowerCatalog.Evidence.Subjects;
using Hash = PowerCatalog.Evidence.Merkle.Hash;

namespace PowerCatalog.Evidence.Tests.Subjects;

/// <summary>The map of subjects.</summary>
public sealed class SubjectTreeTests
{
    private static readonly Gen<Hash> Scattered = Gen.Byte.Array[Hash.Size].Select(bytes => new Hash(bytes));

    // Paths that have many bits in common, so that the tree is deep and one side of a node is often empty.
    private static readonly Gen<Hash> Alike = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 255]).Select((mask, bit) => Near(mask, bit));

    private static readonly Gen<SubjectLeaf[]> Leaves = Gen.Select(Gen.OneOf(Scattered, Alike), Scattered)
        .Select((path, value) => new SubjectLeaf(path, value)).Array[0, 40]
        .Select(leaves => leaves.DistinctBy(leaf => leaf.Path).ToArray());

    [Fact]
    public void Its_root_is_that_of_the_definition_in_whatever_order_the_subjects_come() =>
        Leaves.SelectMany(leaves => Gen.Shuffle(leaves).Select(other => (leaves, other))).Sample(pair =>
        {
            var root = new Hash(PlainMap.Root(pair.leaves));
            return new SubjectTree(pair.leaves).Root == root && new SubjectTree(pair.other).Root == root;
        });

    [Fact]
    public void Each_subject_is_proven_with_its_value_and_with_no_other() => Leaves.Sample(leaves =>
    {
        var tree = new SubjectTree(leaves);
        foreach (var leaf in leaves)
        {
            var proof = tree.Proof(leaf.Path);
            Assert.Equal(leaf, proof.Found);
            Assert.Equal(tree.Root, proof.Root(leaf.Path));
            var forged = proof with { Found = leaf with { Value = Other(leaf.Value) } };
            Assert.NotEqual(tree.Root, forged.Root(leaf.Path));
            if (leaves.Length > 1) Assert.NotEqual(tree.Root, (proof with { Found = null }).Root(leaf.Path));
        }
    });

    [Fact]
    public void Each_path_without_a_subject_is_proven_to_have_none() =>
        Gen.Select(Leaves, Gen.OneOf(Scattered, Alike)).Where((leaves, path) => leaves.All(leaf => leaf.Path != path)).Sample(
            (leaves, path) =>
            {
                var tree = new SubjectTree(leaves);
                var proof = tree.Proof(path);
                Assert.Equal(tree.Root, proof.Root(path));
                if (proof.Found is not { } found) return;
                Assert.Contains(found, leaves);
                // The other one stands where this one would: their paths agree as deep as the proof goes.
                Assert.All(Enumerable.Range(0, proof.Siblings.Count), depth => Assert.Equal(found.Path.Bit(depth), path.Bit(depth)));
            });

    [Fact]
    public void A_change_of_any_sibling_leads_elsewhere() => Leaves.Where(leaves => leaves.Length > 1).Sample(leaves =>
    {
        var tree = new SubjectTree(leaves);
        var proof = tree.Proof(leaves[0].Path);
        for (var index = 0; index < proof.Siblings.Count; index++)
        {
            Hash[] siblings = [.. proof.Siblings];
            siblings[index] = Other(siblings[index]);
            Assert.NotEqual(tree.Root, (proof with { Siblings = siblings }).Root(leaves[0].Path));
        }
    });

    [Fact]
    public void A_map_over_nothing_is_zero_and_over_one_its_leaf()
    {
        Assert.Equal(new byte[32], new SubjectTree([]).Root.ToArray());
        Assert.Null(new SubjectTree([]).Proof(SubjectHash.Path("catalog")).Found);
        var (path, value) = (SubjectHash.Path("catalog"), SubjectHash.Path("value"));
        Assert.Equal(SubjectHash.Leaf(path, value), new SubjectTree([new SubjectLeaf(path, value)]).Root);
    }

    // Two paths that differ in the last bit have 255 empty places beside them.
    [Fact]
    public void Paths_that_differ_in_the_last_bit_are_256_deep()
    {
        var (one, other) = (new Hash(new byte[32]), Near(1, 255));
        var tree = new SubjectTree([new SubjectLeaf(one, one), new SubjectLeaf(other, one)]);
        var proof = tree.Proof(other);
        Assert.Equal(256, proof.Siblings.Count);
        Assert.All(proof.Siblings.Skip(1), hash => Assert.Equal(SubjectHash.Nothing, hash));
        Assert.Equal(tree.Root, proof.Root(other));
    }

    [Fact]
    public void A_path_is_the_hash_of_its_key_and_a_link_that_of_its_parts()
    {
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes("receiver/县|利通区")), SubjectHash.Path("receiver/县|利通区").ToArray());
        var (value, leaf, revision) = (SubjectHash.Path("a"), SubjectHash.Path("b"), new byte[8]);
        BinaryPrimitives.WriteInt64BigEndian(revision, 7936);
        Assert.Equal(
            SHA256.HashData([4, .. value.ToArray(), .. revision, .. leaf.ToArray()]), SubjectHash.Link(value, 7936, leaf).ToArray());
    }

    private static Hash Other(Hash hash)
    {
        var bytes = hash.ToArray();
        bytes[^1] ^= 1;
        return new Hash(bytes);
    }

    private static Hash Near(int mask, int bit)
    {
        var bytes = new byte[Hash.Size];
        bytes[bit / 8] = (byte)(0x80 >> (bit % 8));
        bytes[0] |= (byte)(mask & 4);
        bytes[^1] |= (byte)(mask & 3);
        return new Hash(bytes);
    }
}
