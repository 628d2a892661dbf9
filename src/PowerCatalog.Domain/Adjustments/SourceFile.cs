namespace PowerCatalog.Domain.Adjustments;

/// <summary>The file that a draft was read from.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Sha256">The digest of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SourceFile(string Name, string Sha256, long Bytes);
