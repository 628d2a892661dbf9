using System.Collections.Frozen;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Ledger;

/// <summary>
/// A kind of stream: what its names start with, which events it holds, who follows it, and whether a copy of the ledger carries it. All are
/// listed here; a stream or an event that belongs to none stops copying and following.
/// </summary>
public sealed class StreamCategory
{
    /// <summary>Every fact of one government's list: <c>catalog-{division}</c>.</summary>
    public static readonly StreamCategory Catalog =
        new("catalog", EventRegistry.NamesOf<CatalogEvent>(), StreamFollowers.ReadModels, isCopied: true);

    /// <summary>
    /// What was received and prepared for one adjustment, and the steps on its way: <c>adjustment-{id}</c>.
    /// </summary>
    public static readonly StreamCategory Adjustment =
        new("adjustment", EventRegistry.NamesOf<AdjustmentEvent>(), StreamFollowers.ReadModels, isCopied: true);

    /// <summary>The trail of access, a stream for each month: <c>access-{yyyy-MM}</c>.</summary>
    public static readonly StreamCategory Access =
        new("access", EventRegistry.NamesOf<AccessEvent>(), StreamFollowers.None, isCopied: true);

    /// <summary>
    /// The entries on documents that the powers of one government's list may rest on: <c>laws-{division}</c>. They are few, and read whole.
    /// </summary>
    public static readonly StreamCategory Laws =
        new("laws", EventRegistry.NamesOf<LawEvent>(), StreamFollowers.None, isCopied: true);

    private StreamCategory(string name, IEnumerable<string> eventTypes, StreamFollowers followers, bool isCopied)
    {
        Name = name;
        Prefix = name + "-";
        EventTypes = eventTypes.ToFrozenSet(StringComparer.Ordinal);
        Followers = followers;
        IsCopied = isCopied;
    }

    /// <summary>All categories.</summary>
    public static IReadOnlyList<StreamCategory> All { get; } = [Catalog, Adjustment, Access, Laws];

    /// <summary>The category's name, as <c>catalog</c>.</summary>
    public string Name { get; }

    /// <summary>What the names of its streams start with, as <c>catalog-</c>.</summary>
    public string Prefix { get; }

    /// <summary>The registered names of its events, earlier versions included.</summary>
    public IReadOnlySet<string> EventTypes { get; }

    /// <summary>Who follows its streams.</summary>
    public StreamFollowers Followers { get; }

    /// <summary>Whether a copy of the ledger carries its streams.</summary>
    public bool IsCopied { get; }

    /// <summary>The category of an event's stream, of which the event is one.</summary>
    /// <exception cref="LedgerException">
    /// The stream has no category, or its category does not hold such events; the message names them.
    /// </exception>
    public static StreamCategory Of(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var category = recorded.Stream.Category ?? throw new LedgerException(
            $"本程序不认识流 {recorded.Stream} 的类别，已停止处理。请使用写入该流的程序版本；如属其他程序，请把它移到别的服务器。"
            + $"The stream {recorded.Stream} has no category that this program recognises; stopped. Use the release that wrote it, "
            + "or keep the streams of other programs on another server.");
        return category.EventTypes.Contains(recorded.Type) ? category : throw new LedgerException(
            $"流 {recorded.Stream} 第 {recorded.Revision} 条事件“{recorded.Type}”不是“{category.Name}”类已登记的事件，已停止处理。请使用写入该事件的程序版本。"
            + $"The event '{recorded.Type}' at {recorded.Stream}, revision {recorded.Revision}, is not a registered event of the category "
            + $"'{category.Name}'; stopped. Use the release that wrote it.");
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
