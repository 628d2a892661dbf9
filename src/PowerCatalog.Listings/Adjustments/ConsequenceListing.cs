using PowerCatalog.Domain.Deciding;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;

namespace PowerCatalog.Listings.Adjustments;

/// <summary>What follows from the lines of a draft, line by line.</summary>
public static class ConsequenceListing
{
    /// <summary>Each with what is decided of it.</summary>
    public static Listing<Consequence> All { get; } = new Listing<Consequence>("连带事项", "Consequences")
        .Text("所在行", "Row", one => one.Key, brief: true)
        .Text("连带事项", "What follows", one => ConsequenceWords.Of(one.Kind).Zh, brief: true)
        .Text("编码", "Code", one => one.Subject, brief: true)
        .Text("名称", "Name", one => one.Name, brief: true)
        .Number("变动", "Changes", one => one.Proposed.Count, brief: true)
        .Text("处理", "Decided", one => ConsequenceWords.Of(one.State).Zh, brief: true)
        .Text("理由", "Reason", one => one.Reason, brief: true);
}
