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

/// <summary>A key that has signed.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">How it signs.</param>
/// <param name="OfCheckpoint">Whether it signed the checkpoint.</param>
/// <param name="OfManifest">Whether it signed the manifest.</param>
/// <param name="IsTrusted">Whether it was given by whoever checks.</param>
/// <param name="Seconds">When a witness cosigned, in seconds since 1970; null for the office.</param>
public sealed record Signer(VerifierKey Key, SignatureKind Kind, bool OfCheckpoint, bool OfManifest, bool IsTrusted, long? Seconds);

/// <summary>A decision and the file that was sent with it.</summary>
/// <param name="DocumentNumber">Its document number; null where it has none.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Name">The file's name; null where it is not known.</param>
/// <param name="Digest">The hash of the file's bytes, hexadecimal; null where it is not known.</param>
public sealed record SourceFile(string? DocumentNumber, string? Title, string? Name, string? Digest)
{
    internal static IReadOnlyList<SourceFile> In(IEnumerable<LoggedEvent> events) =>
        [.. events.Where(item => item.Happened.Name == EventNames.AdjustmentPromulgated).Select(item => Of(item.Happened.Data)).Distinct()];

    private static SourceFile Of(Node decision) => new(
        decision.Optional("documentNumber")?.Text, decision.Optional("title")?.Text, decision.Optional("sourceName")?.Text,
        decision.Optional("sourceDigest")?.Text);
}
