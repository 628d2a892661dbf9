using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Tests.Merkle;

/// <summary>RFC 6962 and RFC 9162.</summary>
public sealed class MerkleTests
{
    // The leaves and roots by which implementations of RFC 6962 compare themselves.
    private static readonly string[] _leaves =
    [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] _roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_are_those_that_others_have()
    {
        var log = new SomeLog();
        Assert.Equal(_roots[0], log.Root(0).ToString());
        foreach (var (index, leaf) in _leaves.Index())
        {
            log.Add(MerkleHash.Leaf(Convert.FromHexString(leaf)));
            Assert.Equal(_roots[index + 1], log.Root(index + 1).ToString());
            Assert.Equal(_roots[index + 1], log.Tail.Root.ToString());
        }
    }

    [Fact]
    public void Long_leaves_are_hashed_as_short_ones()
    {
        var content = new byte[5_000];
        var expected = System.Security.Cryptography.SHA256.HashData([0, .. content]);
        Assert.Equal(new Hash(expected), MerkleHash.Leaf(content));
    }

    [Fact]
    public void Every_leaf_of_every_size_is_proved_and_nothing_else()
    {
        var log = SomeLog.Of(70);
        for (var size = 1; size <= 70; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.Inclusion(log, index, size);
                Assert.True(MerkleProof.Includes(log.Leaf(index), index, size, proof, log.Root(size)));
                Assert.False(MerkleProof.Includes(log.Leaf((index + 1) % 70), index, size, proof, log.Root(size)));
                Assert.False(MerkleProof.Includes(log.Leaf(index), index, size, [.. proof, MerkleHash.Empty], log.Root(size)));
                if (proof.Count > 0) Assert.False(MerkleProof.Includes(log.Leaf(index), index, size, [.. proof.Skip(1)], log.Root(size)));
            }
        }

        Assert.False(MerkleProof.Includes(log.Leaf(0), 1, 1, [], log.Root(1)));
        Assert.False(MerkleProof.Includes(log.Leaf(0), -1, 1, [], log.Root(1)));
    }

    [Fact]
    public void Every_earlier_size_is_proved_and_no_other_log()
    {
        var log = SomeLog.Of(70);
        for (var greater = 1; greater <= 70; greater++)
        {
            Assert.True(MerkleProof.IsConsistent(0, MerkleHash.Empty, greater, log.Root(greater), []));
            for (var smaller = 1; smaller <= greater; smaller++)
            {
                var proof = MerkleTree.Consistency(log, smaller, greater);
                Assert.True(MerkleProof.IsConsistent(smaller, log.Root(smaller), greater, log.Root(greater), proof));
                Assert.False(MerkleProof.IsConsistent(smaller, MerkleHash.Empty, greater, log.Root(greater), proof));
                Assert.False(MerkleProof.IsConsistent(smaller, log.Root(smaller), greater, MerkleHash.Empty, proof));
                Assert.False(
                    MerkleProof.IsConsistent(smaller, log.Root(smaller), greater, log.Root(greater), [.. proof, MerkleHash.Empty]));
                if (proof.Count > 0)
                    Assert.False(MerkleProof.IsConsistent(smaller, log.Root(smaller), greater, log.Root(greater), [.. proof.Skip(1)]));
            }
        }

        Assert.False(MerkleProof.IsConsistent(2, log.Root(2), 1, log.Root(1), []));
        Assert.False(MerkleProof.IsConsistent(-1, log.Root(1), 1, log.Root(1), []));
    }

    [Fact]
    public void Proofs_are_refused_outside_the_log()
    {
        var log = SomeLog.Of(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.Inclusion(log, 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.Inclusion(log, -1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.Consistency(log, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.Consistency(log, 4, 3));
    }

    // More than two levels of tiles, continued at sizes on both sides of a full tile.
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(66_000)]
    public void A_log_that_is_continued_from_its_tiles_has_the_same_root(int size)
    {
        var log = SomeLog.Of(size);
        Assert.Equal(log.Root(size), log.Tail.Root);
        var continued = LogTail.Of(size, log.Tile);
        Assert.Equal(log.Tail.Root, continued.Root);
        log.Add(log.Leaf(0));
        continued.Add(log.Leaf(0));
        Assert.Equal(log.Root(size + 1), continued.Root);
    }

    [Fact]
    public void Tiles_hold_what_their_level_has()
    {
        var log = SomeLog.Of(600);
        Assert.Equal(256 * Hash.Size, log.Tile(new Tile(0, 0)).Length);
        Assert.Equal(88 * Hash.Size, log.Tile(new Tile(0, 2)).Length);
        Assert.Equal(2 * Hash.Size, log.Tile(new Tile(1, 0)).Length);
        Assert.Empty(log.Tail.TakeChanged());
    }

    [Fact]
    public void A_hash_is_its_32_bytes()
    {
        var bytes = Enumerable.Range(0, 32).Select(value => (byte)value).ToArray();
        var hash = new Hash(bytes);
        Assert.Equal(bytes, hash.ToArray());
        Assert.Equal(hash, Hash.Parse(hash.ToString()));
        Assert.True(hash == new Hash(bytes) && hash != MerkleHash.Empty && !hash.Equals("x"));
        Assert.Throws<FormatException>(() => new Hash(bytes.AsSpan(1)));
    }
}
