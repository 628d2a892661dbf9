using CsCheck;
using PowerCatalog.Evidence.Tests.Subjects;
using Hash = PowerCatalog.Evidence.Merkle.Hash;

namespace PowerCatalog.Evidence.Tests.Merkle;

/// <summary>The bits and the order of hashes are those of their bytes.</summary>
public sealed class HashTests
{
    private static readonly Gen<Hash> Any = Gen.OneOf(Gen.Byte, Gen.Const((byte)0), Gen.Const((byte)255)).Array[Hash.Size]
        .Select(bytes => new Hash(bytes));

    [Fact]
    public void A_bit_is_that_of_the_bytes_the_first_the_highest() => Any.Sample(
        hash => Enumerable.Range(0, 256).All(index => hash.Bit(index) == (PlainMap.Bit(hash, index) == 1)));

    [Fact]
    public void The_order_is_that_of_the_bytes() => Gen.Select(Any, Any, Gen.Int[0, Hash.Size]).Sample((one, second, same) =>
    {
        // Many pairs begin alike.
        var other = new Hash([.. one.ToArray().Take(same), .. second.ToArray().Skip(same)]);
        var expected = one.ToArray().AsSpan().SequenceCompareTo(other.ToArray());
        Assert.Equal(Math.Sign(expected), Math.Sign(one.CompareTo(other)));
        Assert.Equal((expected < 0, expected > 0), ((one < other), (one > other)));
        Assert.Equal((expected <= 0, expected >= 0), ((one <= other), (one >= other)));
        Assert.Equal(expected == 0, one.Equals(other));
    });
}
