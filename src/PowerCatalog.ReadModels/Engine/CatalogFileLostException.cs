using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The file of a catalog was deleted or replaced, is of another version, or is not the one that the index tells of. It is made anew from
/// the catalog's stream.
/// </summary>
internal sealed class CatalogFileLostException(StreamName stream) : ReadModelException(
    $"{stream} 的读模型文件被删除或替换过，或者与索引不符，不能据以回答。请运行 projections rebuild 重建读模型。"
        + $"The file of the read models of {stream} was deleted or replaced, or is not the one that the index tells of, and nothing is "
        + "answered from it. Make the read models anew with 'projections rebuild'.")
{
    /// <summary>The stream.</summary>
    public StreamName Stream { get; } = stream;
}
