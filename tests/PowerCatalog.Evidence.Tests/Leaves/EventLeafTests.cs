using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Tests.Leaves;

/// <summary>What a leaf is made of is pinned: another byte, and no old proof holds.</summary>
public sealed class EventLeafTests
{
    private static readonly Guid _id = Guid.Parse("0f0e0d0c-0b0a-8908-8706-050403020100");
    private static readonly DateTimeOffset _recorded = new DateTimeOffset(2021, 7, 15, 1, 2, 3, TimeSpan.Zero).AddTicks(456_7890);

    [Fact]
    public void It_is_the_canonical_envelope_after_its_version()
    {
        var data = EventLeaf.DataHash("{\"名\":1}"u8);
        var leaf = new EventLeaf().Write(
            "catalog-640300", 7, _id, "PowerAdded.v1", _recorded, "{ \"schema\":1, \"actor\":\"甲\" }"u8.ToArray(), data);
        Assert.Equal(1, leaf[0]);
        Assert.Equal(
            $$$"""{"dataHash":"{{{data}}}","id":"0f0e0d0c-0b0a-8908-8706-050403020100","metadata":{"actor":"甲","schema":1},"""
            + "\"recorded\":\"2021-07-15T01:02:03.456789Z\",\"revision\":7,\"stream\":\"catalog-640300\",\"type\":\"PowerAdded.v1\"}",
            Encoding.UTF8.GetString(leaf[1..]));
        Assert.Equal(leaf[1..].ToArray(), PowerCatalog.Evidence.Canonical.CanonicalJson.Of(leaf[1..].ToArray()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("{\"名\":1}"u8)), data.ToString());
    }

    [Fact]
    public void Its_hash_is_that_of_a_leaf_and_each_part_changes_it()
    {
        var maker = new EventLeaf();
        var metadata = "{\"actor\":\"a\"}"u8.ToArray();
        Hash Of(
            string stream = "s", long revision = 0, string type = "t", int ticks = 0, byte[]? with = null, string data = "{}",
            Guid? id = null) =>
            maker.Of(
                stream, revision, id ?? _id, type, _recorded.AddMicroseconds(ticks), with ?? metadata,
                EventLeaf.DataHash(Encoding.UTF8.GetBytes(data)));

        var plain = Of();
        Assert.Equal(
            MerkleHash.Leaf(maker.Write("s", 0, _id, "t", _recorded, metadata, EventLeaf.DataHash("{}"u8))), plain);
        Hash[] others =
        [
            Of("s2"), Of(revision: 1), Of(type: "t2"), Of(ticks: 1), Of(with: "{\"actor\":\"b\"}"u8.ToArray()), Of(data: "[]"),
            Of(id: Guid.Empty),
        ];
        Assert.Equal(others.Length + 1, others.Append(plain).Distinct().Count());
        Assert.Equal(plain, Of(with: "{ \"actor\" : \"\\u0061\" }"u8.ToArray()));
        Assert.Equal(plain, Of());
    }

    [Fact]
    public void Metadata_that_is_no_json_has_no_leaf() => Assert.Throws<FormatException>(
        () => new EventLeaf().Of("s", 0, _id, "t", _recorded, "no"u8.ToArray(), default));
}
