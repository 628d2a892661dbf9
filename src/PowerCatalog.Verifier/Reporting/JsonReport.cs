using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace PowerCatalog.Verifier.Reporting;

/// <summary>The result for programs: one JSON object.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object on one line, with its line feed. A member that has no value is absent.</summary>
    /// <remarks>
    /// outcome (proven, refused, notTrusted), exit (its number), words {zh, en}, and unless refused proof: question and answer as in the
    /// bundle; log {origin, size}; newestRecorded, a time; the numbers eventsShown and eventsAfterKnown; signatures, each {key (NAME+ID),
    /// algorithm (ed25519, cosignature, sm2), the booleans checkpoint, manifest and trusted, and of a witness cosigned, a time}; decisions,
    /// each with those of the texts documentNumber, title, name and digest that it has; proven and notProven, lists of {zh, en}. A time is
    /// <c>yyyy-MM-dd HH:mm:ss +08:00</c>; one beyond the year 9999 is the seconds since 1970, as text.
    /// </remarks>
    public static string Of(CheckedBundle found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var proof = found.Proof is null ? null : Proven(found.Proof);
        var words = TextReport.OutcomeOf(found);
        return JsonSerializer.Serialize(new { outcome = Name(found.Outcome), exit = (int)found.Outcome, words, proof }, Written) + "\n";
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
