using PowerCatalog.Papers.Annexes;

namespace PowerCatalog.Papers.Documents;

/// <summary>What an official document says.</summary>
/// <param name="Issuer">The issuing authority.</param>
/// <param name="Number">The document number; null where it has none.</param>
/// <param name="Title">The title.</param>
/// <param name="Addressee">Whom it is sent to, without the colon; null for all.</param>
/// <param name="Body">The paragraphs of the text.</param>
/// <param name="Signature">The signature.</param>
/// <param name="Day">The day of the document.</param>
/// <param name="Annexes">Its annexes, in order.</param>
public sealed record PaperContent(
    string Issuer,
    string? Number,
    string Title,
    string? Addressee,
    IReadOnlyList<string> Body,
    string Signature,
    DateOnly Day,
    IReadOnlyList<Annex> Annexes);
