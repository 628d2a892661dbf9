namespace PowerCatalog.Verifier.Results;

/// <summary>A decision and the file that was sent with it.</summary>
/// <param name="DocumentNumber">Its document number; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Digest">The hash of the file's bytes, hexadecimal.</param>
public sealed record SourceFile(string? DocumentNumber, string Title, string Name, string Digest);
