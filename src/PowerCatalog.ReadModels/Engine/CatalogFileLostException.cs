using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The file of a catalog was deleted, replaced, or is of another version. It is made anew from the catalog's stream.</summary>
internal sealed class CatalogFileLostException(StreamName stream) : Exception($"The file of the read models of {stream} is gone.")
{
    /// <summary>The stream.</summary>
    public StreamName Stream { get; } = stream;
}
