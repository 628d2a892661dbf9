namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The file that lines were read from; the file itself is kept by its digest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
public sealed record KeptSource(string Name, string Sha256, long Bytes);
