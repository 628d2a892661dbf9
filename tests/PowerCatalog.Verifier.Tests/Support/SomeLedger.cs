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

    /// <summary>Puts the next events under other subjects, as an office with a false map would.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<string>> Place { get; set; } = keys => keys;

    /// <summary>Changes the next events before they are recorded, by type; their subjects stay as they are.</summary>
    public Action<string, JsonObject> Change { get; set; } = (_, _) => { };

    /// <summary>When the next events are recorded; null for a minute after the one before.</summary>
    public DateTimeOffset? Recorded { get; set; }

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
    public void Add(string type, JsonObject data)
    {
        IReadOnlyList<string> subjects = [.. SubjectsOf(type, data).Distinct()];
        Change(type, data);
        var added = new SomeEvent(_events.Count, type, data, Place(subjects));
        _events.Add(Recorded is { } recorded ? added with { Recorded = recorded } : added);
    }

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
            var corrected = int.Parse(data["corrects"]!.ToJsonString()) is var target && target < _events.Count && _events[target].IsFact
                ? _events[target].Subjects
                : [];
            return data["reading"] is JsonObject read && read["data"] is JsonObject says
                ? corrected.Concat(SubjectsOf((string)read["type"]!, says))
                : corrected;
        }

        var receivers = (data["receivers"]?.AsArray().Select(item => (string?)item!["code"] ?? $"{item["of"]}{item["name"]}") ?? [])
            .Concat(data["townships"]?.AsArray().Select(item => $"{item}") ?? []);
        var about = name.StartsWith("Department", StringComparison.Ordinal) ? "department"
            : name.StartsWith("Township", StringComparison.Ordinal) ? "township" : "power";
        return receivers.Select(key => $"receiver/{key}").Prepend($"{about}/{data[about]}");
    }
}
