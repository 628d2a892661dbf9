namespace PowerCatalog.Application.Keeping;

/// <summary>A file that is stored by its digest.</summary>
/// <param name="Sha256">The digest of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
public sealed record KeptFile(string Sha256, long Bytes);
