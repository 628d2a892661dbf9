using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PowerCatalog.Evidence.Canonical;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>Writes a bundle, true unless a test makes it false before or after it is signed.</summary>
public sealed class SomeBundle(SomeLedger ledger, JsonObject answer, string on, long? known = null)
{
    public List<SigningKey> OfCheckpoint { get; } = [SomeKeys.Office];

    public List<SigningKey> OfManifest { get; } = [SomeKeys.Office];

    /// <summary>Keys that are listed beside those that sign.</summary>
    public List<SigningKey> Listed { get; } = [];

    /// <summary>Changes the evidence before the manifest is signed, as a dishonest office would.</summary>
    public Action<JsonObject> Change { get; set; } = _ => { };

    /// <summary>Changes the text of the checkpoint before it is signed.</summary>
    public Func<string, string> ChangeHead { get; set; } = text => text;

    /// <summary>Changes the text of the manifest before it is signed.</summary>
    public Func<string, string> ChangeManifest { get; set; } = text => text;

    /// <summary>The page that goes into the file; the manifest is over another one where a test says so.</summary>
    public string Page { get; set; } = "<p>答</p>";

    /// <summary>Subjects that are there beside those that the question takes.</summary>
    public List<string> Extra { get; } = [];

    public CheckedBundle Run(params SigningKey[] trusted) => Corpus.Check(Bytes(), trusted);

    public byte[] Bytes()
    {
        var (map, evidence) = (new SomeMap(ledger.Events), new JsonObject());
        var first = ledger.Events[0].Leaf;
        var head = new Checkpoint(
            Checkpoint.OriginOf(SomeKeys.OfficeName, SomeLedger.Division, first), ledger.Events.Count, ledger.Root,
            [$"powercatalog-subjects/v1 {Convert.ToBase64String(map.Root.ToArray())}"]);
        Fill(evidence, map);
        evidence["checkpoint"] = SignedNote.Of(ChangeHead(head.ToString())).SignedBy(OfCheckpoint).ToString();
        evidence["keys"] = new JsonArray(
        [
            .. OfCheckpoint.Concat(OfManifest).Concat(Listed).Select(key => key.Verifier.Text.ToString()).Distinct()
                .Order(StringComparer.Ordinal).Select(key => (JsonNode)key),
        ]);
        Change(evidence);
        return Zip(head.Origin, CanonicalJson.Of(Encoding.UTF8.GetBytes(evidence.ToJsonString())));
    }

    public byte[] Zip(string origin, byte[] evidence)
    {
        var page = Encoding.UTF8.GetBytes(Page);
        var text = $"powercatalog-evidence/v1\n{origin}\nanswer.html {Hex(page)}\nevidence.json {Hex(evidence)}\n";
        var manifest = SignedNote.Of(ChangeManifest(text)).SignedBy(OfManifest).ToBytes();
        return StoredZip.Of(("manifest.txt", manifest), ("answer.html", page), ("evidence.json", evidence));
    }

    private void Fill(JsonObject evidence, SomeMap map)
    {
        var revision = known ?? ledger.Last;
        var (kind, code) = ((string)answer["kind"]!, (string)answer["code"]!);
        var subjects = Needed(map, kind, code, revision).Concat(Extra).Order(StringComparer.Ordinal).ToList();
        var shown = subjects.SelectMany(map.EventsOf).Where(item => item.Revision <= revision).DistinctBy(item => item.Revision);
        evidence["format"] = "powercatalog-evidence/v1";
        evidence["fold"] = 1;
        evidence["question"] = new JsonObject
        {
            ["division"] = SomeLedger.Division,
            ["kind"] = kind,
            ["code"] = code,
            ["on"] = on,
            ["known"] = revision,
        };
        evidence["answer"] = answer.DeepClone();
        evidence["subjects"] = new JsonArray([.. subjects.Select(map.Shown)]);
        evidence["events"] = new JsonArray(
        [
            .. shown.OrderBy(item => item.Revision)
                .Select(item => item.Shown(Evidence.Merkle.MerkleTree.Inclusion(ledger, item.Revision, ledger.Events.Count))),
        ]);
    }

    private HashSet<string> Needed(SomeMap map, string kind, string code, long revision)
    {
        var needed = new HashSet<string> { "catalog", $"{kind}/{code}" };
        if (kind == "township")
        {
            needed.Add($"receiver/{code}");
            needed.UnionWith(
                map.EventsOf($"receiver/{code}").Where(item => item.Revision <= revision)
                    .Select(item => (item.Json["reading"]?["data"] ?? item.Json)["power"]).Where(power => power is not null)
                    .Select(power => $"power/{power}"));
            needed.UnionWith(answer["powers"]!.AsArray().Select(power => $"department/{power!["department"]}"));
        }
        else if ((bool)answer["listed"]!)
        {
            needed.Add($"department/{answer["department"]}");
            needed.UnionWith(
                answer["receivers"]!.AsArray().Where(receiver => (string)receiver!["kind"]! == "township")
                    .Select(receiver => $"township/{receiver!["code"]}"));
        }

        for (var before = 0; before < needed.Count;)
        {
            before = needed.Count;
            needed.UnionWith(
                needed.SelectMany(map.EventsOf).Where(item => item.Revision <= revision && item.IsFact)
                    .Select(item => $"decision/{item.Json["adjustment"]}").ToList());
        }

        return needed;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
