using System.Text;
using System.Text.Json.Nodes;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>An event of a ledger made for a test.</summary>
public sealed record SomeEvent(long Revision, string Type, JsonObject Json, IReadOnlyList<string> Subjects)
{
    private static readonly DateTimeOffset Begin = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Data { get; } = Json.ToJsonString();

    public Guid Id { get; } = new($"00000000-0000-8000-8000-{Revision:x12}");

    public DateTimeOffset Recorded { get; init; } = Begin.AddMinutes(Revision);

    /// <summary>Whether it takes effect, and so can be corrected.</summary>
    public bool IsFact => Json["effective"] is not null && !Type.StartsWith("AdjustmentPromulgated", StringComparison.Ordinal);

    public Hash Leaf => field == default ? field = MakeLeaf() : field;

    public JsonObject Shown(IEnumerable<Hash> proof) => new()
    {
        ["revision"] = Revision,
        ["id"] = Id.ToString(),
        ["type"] = Type,
        ["recorded"] = Recorded.ToString(EventLeaf.TimeFormat),
        ["metadata"] = Metadata(),
        ["data"] = Data,
        ["proof"] = new JsonArray([.. proof.Select(hash => (JsonNode)hash.ToString())]),
    };

    private Hash MakeLeaf() => new EventLeaf().Of(
        $"catalog-{SomeLedger.Division}", Revision, Id, Type, Recorded, Encoding.UTF8.GetBytes(Metadata().ToJsonString()),
        EventLeaf.DataHash(Encoding.UTF8.GetBytes(Data)));

    private static JsonObject Metadata() => new() { ["actor"] = "某人", ["schema"] = 1 };
}
