using System.Text.Json.Nodes;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>A ledger made for a test: opened, with the departments D1 and D2 and one township.</summary>
public sealed class SomeLedger : ISubtrees
{
    public const string Division = "640300";

    private readonly List<SomeEvent> _events = [];

    public SomeLedger()
    {
        Add("CatalogOpened.v1", new JsonObject { ["division"] = Division, ["name"] = "吴忠市", ["custodian"] = "编办" });
        Decide(
            "opening", "2020-01-01", SomeFact.Department("D1", "教育局"), SomeFact.Department("D2", "公安局"),
            SomeFact.Registered(SomeFact.Township, "金积镇"));
    }

    public IReadOnlyList<SomeEvent> Events => _events;

    public long Last => _events.Count - 1;

    /// <summary>The root over all events.</summary>
    public Hash Root => MerkleTree.Root(this, _events.Count);

    /// <summary>Records a decision.</summary>
    /// <returns>The revision of its first fact.</returns>
    public long Decide(string id, string effective, params SomeFact[] facts)
    {
        var first = Begin(id, effective, facts);
        Add("AdjustmentCompleted.v1", new JsonObject { ["adjustment"] = id, ["counts"] = new JsonObject() });
        return first;
    }

    /// <summary>Records a decision that is never completed.</summary>
    public long Begin(string id, string effective, params SomeFact[] facts)
    {
        Add("AdjustmentPromulgated.v1", new JsonObject
        {
            ["adjustment"] = id,
            ["documentNumber"] = $"文〔{id}〕",
            ["title"] = $"决定 {id}",
            ["effective"] = effective,
            ["sourceName"] = $"{id}.xlsx",
            ["sourceDigest"] = new string('b', 64),
        });
        foreach (var (line, fact) in facts.Index())
        {
            var data = (JsonObject)fact.Data.DeepClone();
            (data["adjustment"], data["line"], data["effective"]) = (id, line, fact.Effective ?? effective);
            if (data["reading"]?["data"] is JsonObject reading)
            {
                reading["line"] ??= 0;
                reading["effective"] ??= effective;
            }

            Add(fact.Type, data);
        }

        return Last - facts.Length + 1;
    }

    /// <summary>Adds an event as it is.</summary>
    public void Add(string type, JsonObject data) =>
        _events.Add(new SomeEvent(_events.Count, type, data, [.. SubjectsOf(type, data).Distinct()]));

    /// <inheritdoc/>
    public Hash Of(int level, long index) => level == 0
        ? _events[(int)index].Leaf
        : MerkleHash.Node(Of(level - 1, 2 * index), Of(level - 1, (2 * index) + 1));

    private IEnumerable<string> SubjectsOf(string type, JsonObject data)
    {
        var name = type.Split('.')[0];
        if (name is "CatalogOpened" or "SigningKeyRotated") return ["catalog"];
        if (name is "AdjustmentPromulgated" or "AdjustmentCompleted") return [$"decision/{data["adjustment"]}"];
        if (name == "AdjustmentAnnulled") return [$"decision/{data["annuls"]}"];
        if (name == "FactCorrected")
        {
            var corrected = (long)data["corrects"]! is var target && target < _events.Count ? _events[(int)target].Subjects : [];
            var reading = data["reading"] is { } read ? SubjectsOf((string)read["type"]!, (JsonObject)read["data"]!) : [];
            return corrected.Concat(reading.Where(key => key.StartsWith("receiver/", StringComparison.Ordinal)));
        }

        var receivers = (data["receivers"]?.AsArray().Select(item => (string?)item!["code"] ?? $"{item["of"]}{item["name"]}") ?? [])
            .Concat(data["townships"]?.AsArray().Select(item => (string)item!) ?? []);
        var about = name.StartsWith("Department", StringComparison.Ordinal) ? "department"
            : name.StartsWith("Township", StringComparison.Ordinal) ? "township" : "power";
        return receivers.Select(key => $"receiver/{key}").Prepend($"{about}/{data[about]}");
    }
}
