namespace PowerCatalog.Application.Keeping;

/// <summary>A file as it was found under its digest.</summary>
/// <param name="State">Whether it is there and whole.</param>
/// <param name="Content">Its bytes from the first on, to be disposed of; null where it is not there or not whole.</param>
public sealed record SourceFile(SourceState State, FileStream? Content);
