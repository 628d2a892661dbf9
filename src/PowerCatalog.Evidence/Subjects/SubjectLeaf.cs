using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Subjects;

/// <summary>A subject in the map.</summary>
/// <param name="Path">Its place (<see cref="SubjectHash.Path"/>).</param>
/// <param name="Value">The chain over its events (<see cref="SubjectHash.Link"/>).</param>
public readonly record struct SubjectLeaf(Hash Path, Hash Value);
