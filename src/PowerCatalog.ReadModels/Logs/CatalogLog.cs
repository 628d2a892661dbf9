using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.ReadModels.Logs;

/// <summary>The log of one catalog.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Size">Its events.</param>
/// <param name="Root">The root over them.</param>
/// <param name="Subtrees">The hashes of its full subtrees, while <see cref="EvidenceLogs"/> is open.</param>
public sealed record CatalogLog(DivisionCode Division, long Size, Hash Root, ISubtrees Subtrees)
{
    /// <summary>The first leaf, by which logs of one division are told apart.</summary>
    public Hash First => Subtrees.Of(0, 0);
}
