using System.Text.Encodings.Web;

namespace PowerCatalog.Verifier.Reporting;

/// <summary>The result for programs: one JSON object.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object on one line, with its line feed.</summary>
    public static string Of(CheckedBundle found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (outcome, words) = (Name(found.Outcome), TextReport.OutcomeOf(found));
        var report = found.Proof is { } proof
            ? JsonSerializer.Serialize(new { outcome, exit = (int)found.Outcome, words, proof = Proven(proof) }, Written)
            : JsonSerializer.Serialize(new { outcome, exit = (int)found.Outcome, words }, Written);
        return report + "\n";
    }

    private static object Proven(Proof proof) => new
    {
        proof.Question,
        proof.Answer,
        log = new { proof.Origin, proof.Size },
        newestRecorded = Times.Shown(proof.Newest),
        eventsShown = proof.Shown,
        eventsAfterKnown = proof.Later,
        signatures = proof.Signers.Select(SignerOf),
        decisions = proof.Sources,
        proven = ProofLines.Proven(proof),
        notProven = ProofLines.NotProven(proof),
    };

    private static object SignerOf(Signer signer) => new
    {
        key = signer.Key.Id.ToString(),
        algorithm = Name(signer.Kind),
        checkpoint = signer.OfCheckpoint,
        manifest = signer.OfManifest,
        trusted = signer.IsTrusted,
        cosigned = signer.Seconds is { } seconds ? Times.Shown(seconds) : null,
    };

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
