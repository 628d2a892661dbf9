using PowerCatalog.Listings.Words;
using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Documents;
using PowerCatalog.Papers.Templates;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Papers.Announcements;

/// <summary>The announcement of a recorded decision, as a document (.docx).</summary>
public static class Announcement
{
    /// <summary>The name of the file of a decision.</summary>
    public static string FileName(AdjustmentAnswer decision) => $"公告-{Subject(decision)}.docx";

    /// <summary>The name of the file of its annexes.</summary>
    public static string AnnexesFileName(AdjustmentAnswer decision) => $"附件-{Subject(decision)}.xlsx";

    /// <summary>Makes it.</summary>
    /// <param name="view">The catalog, known at the decision: later ones are not to change what a document of it says.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="words">The words of the list.</param>
    /// <param name="template">The office's template (.docx); empty for the one that is shipped.</param>
    /// <param name="addressee">Whom it is sent to; null for all concerned.</param>
    /// <returns>The document's bytes.</returns>
    /// <exception cref="TemplateException">The template cannot be used.</exception>
    public static byte[] Make(
        CatalogView view, AdjustmentAnswer decision, CatalogWords words, ReadOnlySpan<byte> template, string? addressee = null)
    {
        var content = Content(view, decision, words, addressee);
        return FilledTemplate.Make(template.IsEmpty ? Shipped() : template, content);
    }

    /// <summary>What it says.</summary>
    /// <param name="view">The catalog, known at the decision.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="words">The words of the list.</param>
    /// <param name="addressee">Whom it is sent to; null for all concerned.</param>
    public static PaperContent Content(CatalogView view, AdjustmentAnswer decision, CatalogWords words, string? addressee = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(decision);
        var annexes = DecisionAnnexes.Of(view, decision, words);
        return new PaperContent(
            decision.Authority, decision.DocumentNumberAsWritten ?? decision.DocumentNumber, decision.Title, addressee ?? "各有关单位",
            AnnouncementText.Of(view.Catalog.Name, decision, annexes), decision.Authority, decision.Decided, annexes);
    }

    private static byte[] Shipped()
    {
        using var held = new MemoryStream();
        DefaultTemplate.Write(held);
        return held.ToArray();
    }

    private static string Subject(AdjustmentAnswer decision) => decision.DocumentNumber ?? decision.Id;
}
