using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>Reads the facts that the tables keep as they were recorded.</summary>
internal static class StoredFact
{
    /// <summary>A fact of any kind.</summary>
    /// <exception cref="UnknownEventException">The row holds no event that this program knows, or one of another kind.</exception>
    public static Recorded<Fact> Read(long revision, string type, ReadOnlySpan<byte> data) => Read<Fact>(revision, type, data);

    /// <summary>A fact of one kind.</summary>
    /// <inheritdoc cref="Read(long, string, ReadOnlySpan{byte})"/>
    public static Recorded<T> Read<T>(long revision, string type, ReadOnlySpan<byte> data) where T : Fact =>
        EventRegistry.Read(type, data) is T fact
            ? new Recorded<T>(revision, fact)
            : throw new UnknownEventException(
                $"读模型中版本 {revision} 的事件“{type}”类别不对；请重建读模型（powercatalog projections rebuild）。"
                + $"The event '{type}' at revision {revision} in the read models is of another kind; rebuild them "
                + "(powercatalog projections rebuild).");
}
