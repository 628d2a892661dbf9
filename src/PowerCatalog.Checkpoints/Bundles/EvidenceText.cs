using System.Text;
using System.Text.Json.Nodes;
using PowerCatalog.Domain.Time;
using PowerCatalog.Evidence.Canonical;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.Verifier.Notes;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>Writes <c>evidence.json</c> (docs/evidence-bundle.md).</summary>
internal static class EvidenceText
{
    private const int Fold = 1;

    /// <summary>The canonical bytes.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="disclosure">What it rests on.</param>
    /// <param name="log">The log.</param>
    /// <param name="map">Its map of subjects.</param>
    /// <param name="checkpoint">Its checkpoint.</param>
    /// <param name="keys">The public keys that have signed, in ordinal order.</param>
    public static byte[] Of(
        BundleQuestion question, JsonObject answer, Disclosure disclosure, CatalogLog log, SubjectTree map,
        SignedCheckpoint checkpoint, IEnumerable<string> keys)
    {
        var evidence = new JsonObject
        {
            ["format"] = Manifest.Format,
            ["fold"] = Fold,
            ["question"] = Question(question),
            ["answer"] = answer.DeepClone(),
            ["checkpoint"] = checkpoint.Note.ToString(),
            ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]),
            ["subjects"] = new JsonArray(
                [.. disclosure.Subjects.Select(pair => (JsonNode)Subject(pair.Key, pair.Value, map, log, checkpoint.Size))]),
            ["events"] = new JsonArray([.. disclosure.Events.Select(item => (JsonNode)Event(item, log.Subtrees, checkpoint.Size))]),
        };
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(evidence.ToJsonString()));
    }

    private static JsonObject Question(BundleQuestion question) => new()
    {
        ["division"] = question.Division.Value,
        ["kind"] = question.Kind == BundleKind.Power ? "power" : "township",
        ["code"] = question.Code,
        ["on"] = CatalogTime.Show(question.On),
        ["known"] = question.Known,
    };

    private static JsonObject Subject(string key, IReadOnlyList<long> events, SubjectTree map, CatalogLog log, long size)
    {
        var path = SubjectHash.Path(key);
        var proof = map.Proof(path);
        var subject = new JsonObject
        {
            ["key"] = key,
            ["entries"] = new JsonArray([.. events.Where(revision => revision < size)
                .Select(revision => new JsonArray(revision, log.Subtrees.Of(0, revision).ToString()))]),
            ["siblings"] = Hashes(proof.Siblings),
        };
        if (proof.Found is { } found && found.Path != path) subject["other"] = Hashes([found.Path, found.Value]);
        return subject;
    }

    private static JsonObject Event(DisclosedEvent item, ISubtrees subtrees, long size) => new()
    {
        ["revision"] = item.Recorded.Revision,
        ["id"] = item.Recorded.Id.ToString("D"),
        ["type"] = item.Recorded.Type,
        ["recorded"] = item.Recorded.Recorded.UtcDateTime.ToString(
            EventLeaf.TimeFormat, System.Globalization.CultureInfo.InvariantCulture),
        ["metadata"] = JsonNode.Parse(item.Recorded.Metadata.Span),
        ["data"] = Encoding.UTF8.GetString(item.Recorded.Data.Span),
        ["proof"] = Hashes(MerkleTree.Inclusion(subtrees, item.Recorded.Revision, size)),
    };

    private static JsonArray Hashes(IEnumerable<Hash> hashes) => new([.. hashes.Select(hash => (JsonNode)hash.ToString())]);
}
