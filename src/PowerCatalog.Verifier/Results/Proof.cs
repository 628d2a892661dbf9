using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Answering;

namespace PowerCatalog.Verifier.Results;

/// <summary>What a bundle proves.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer, as the check folded it from the events.</param>
/// <param name="Origin">The log.</param>
/// <param name="Size">How many events it has at the checkpoint.</param>
/// <param name="Shown">How many of them are in the bundle.</param>
/// <param name="Later">How many events of the subjects are listed and not shown, as they are after the revision of the question.</param>
/// <param name="Newest">When the newest event shown was recorded.</param>
/// <param name="Signers">The keys that have signed.</param>
/// <param name="Sources">The decisions concerned, in the order recorded.</param>
public sealed record Proof(
    Question Question, JsonObject Answer, string Origin, long Size, int Shown, int Later, DateTimeOffset Newest,
    IReadOnlyList<Signer> Signers, IReadOnlyList<SourceFile> Sources);
