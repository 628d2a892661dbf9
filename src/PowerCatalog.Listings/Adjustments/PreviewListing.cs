using PowerCatalog.Domain.Deciding;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;

namespace PowerCatalog.Listings.Adjustments;

/// <summary>What a draft would do, line by line.</summary>
public static class PreviewListing
{
    /// <summary>Each change before and after.</summary>
    public static Listing<PreviewLine> All { get; } = new Listing<PreviewLine>("预览", "Preview")
        .Text("所在行", "Row", line => PreviewWords.Place(line).Zh, brief: true)
        .Text("变动", "Change", line => EventWords.Of(line.Kind, line.Opening).Zh, brief: true)
        .Text("编码", "Code", line => line.Subject, brief: true)
        .Text("名称", "Name", NameOf, brief: true)
        .Date("生效日期", "Effective", line => line.Effective, brief: true)
        .Text("变更要素", "Element", line => line.Element, brief: true)
        .Text("变更前", "Before", line => line.Before, brief: true)
        .Text("变更后", "After", line => PreviewWords.Ended(line) is null ? line.After : null, brief: true)
        .Text("理由", "Reason", line => PreviewWords.Ended(line) is null ? null : line.After, brief: true);

    private static string NameOf(PreviewLine line) => PreviewWords.Correction(line)?.Zh ?? line.Name;
}
