using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>The map of the subjects of a ledger, made as the format says.</summary>
public sealed class SomeMap
{
    private readonly Dictionary<string, List<SomeEvent>> _events = [];
    private readonly List<(byte[] Path, byte[] Value)> _leaves;

    public SomeMap(IEnumerable<SomeEvent> events)
    {
        foreach (var item in events)
        {
            foreach (var key in item.Subjects)
            {
                if (!_events.TryGetValue(key, out var list)) _events.Add(key, list = []);
                list.Add(item);
            }
        }

        _leaves = [.. _events.Select(pair => (Path(pair.Key), Value(pair.Value)))];
    }

    public Hash Root => new(Tree(_leaves, 0));

    public IReadOnlyList<SomeEvent> EventsOf(string key) => _events.GetValueOrDefault(key, []);

    /// <summary>A member of <c>subjects</c>.</summary>
    public JsonObject Shown(string key)
    {
        var (path, siblings, there) = (Path(key), new List<byte[]>(), _leaves);
        for (var depth = 0; there.Count > 1; depth++)
        {
            var beside = there.Where(leaf => Bit(leaf.Path, depth) != Bit(path, depth)).ToList();
            siblings.Add(Tree(beside, depth + 1));
            there = [.. there.Except(beside)];
        }

        siblings.Reverse();
        var shown = new JsonObject
        {
            ["key"] = key,
            ["entries"] = new JsonArray([.. EventsOf(key).Select(item => new JsonArray(item.Revision, item.Leaf.ToString()))]),
            ["siblings"] = new JsonArray([.. siblings.Select(hash => (JsonNode)Convert.ToHexStringLower(hash))]),
        };
        if (there is [var (place, value)] && !place.AsSpan().SequenceEqual(path))
            shown["other"] = new JsonArray(Convert.ToHexStringLower(place), Convert.ToHexStringLower(value));
        return shown;
    }

    private static byte[] Path(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static byte[] Value(List<SomeEvent> events)
    {
        var value = new byte[32];
        foreach (var item in events)
        {
            var revision = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(revision, (ulong)item.Revision);
            value = SHA256.HashData([4, .. value, .. revision, .. item.Leaf.ToArray()]);
        }

        return value;
    }

    private static byte[] Tree(List<(byte[] Path, byte[] Value)> leaves, int depth) => leaves switch
    {
        [] => new byte[32],
        [var (path, value)] => SHA256.HashData([2, .. path, .. value]),
        _ => SHA256.HashData(
        [
            3, .. Tree([.. leaves.Where(leaf => !Bit(leaf.Path, depth))], depth + 1),
            .. Tree([.. leaves.Where(leaf => Bit(leaf.Path, depth))], depth + 1),
        ]),
    };

    private static bool Bit(byte[] path, int depth) => (path[depth / 8] >> (7 - depth % 8) & 1) == 1;
}
