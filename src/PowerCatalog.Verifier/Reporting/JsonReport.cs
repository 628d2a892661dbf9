using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Answering;
using PowerCatalog.Verifier.Results;
using PowerCatalog.Verifier.Wording;

namespace PowerCatalog.Verifier.Reporting;

/// <summary>The result for programs: one JSON object.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Chinese = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object on one line, with its line feed.</summary>
    public static string Of(CheckedBundle found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var report = new JsonObject
        {
            ["outcome"] = JsonNamingPolicy.CamelCase.ConvertName(found.Outcome.ToString()),
            ["exit"] = (int)found.Outcome,
            ["words"] = Both(TextReport.OutcomeOf(found)),
        };
        if (found.Proof is { } proof) AddProof(report, proof);
        return report.ToJsonString(Chinese) + "\n";
    }

    private static void AddProof(JsonObject report, Proof proof)
    {
        report["question"] = QuestionOf(proof.Question);
        report["answer"] = proof.Answer.DeepClone();
        report["log"] = new JsonObject { ["origin"] = proof.Origin, ["size"] = proof.Size };
        report["newestRecorded"] = Times.Shown(proof.Newest);
        (report["eventsShown"], report["eventsAfterKnown"]) = (proof.Shown, proof.Later);
        report["signatures"] = new JsonArray([.. proof.Signers.Select(SignerOf)]);
        report["decisions"] = new JsonArray([.. proof.Sources.Select(SourceOf)]);
        report["proven"] = new JsonArray([.. ProofLines.Proven(proof).Select(Both)]);
        report["notProven"] = new JsonArray([.. ProofLines.NotProven(proof).Select(Both)]);
    }

    private static JsonObject QuestionOf(Question question) => new()
    {
        ["division"] = question.Division,
        ["kind"] = question.Kind,
        ["code"] = question.Code,
        ["on"] = $"{question.On:yyyy-MM-dd}",
        ["known"] = question.Known,
    };

    private static JsonObject SignerOf(Signer signer) => new()
    {
        ["key"] = signer.Key.Id.ToString(),
        ["algorithm"] = JsonNamingPolicy.CamelCase.ConvertName(signer.Kind.ToString()),
        ["checkpoint"] = signer.OfCheckpoint,
        ["manifest"] = signer.OfManifest,
        ["trusted"] = signer.IsTrusted,
        ["cosigned"] = signer.Seconds is { } seconds ? Times.Shown(seconds) : null,
    };

    private static JsonObject SourceOf(SourceFile source) => new()
    {
        ["documentNumber"] = source.DocumentNumber,
        ["title"] = source.Title,
        ["sourceName"] = source.Name,
        ["sourceDigest"] = source.Digest,
    };

    private static JsonObject Both(Words words) => new() { ["zh"] = words.Zh.Trim(), ["en"] = words.En.Trim() };
}
