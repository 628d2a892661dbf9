using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>The lines of a preview in words.</summary>
public static class PreviewWords
{
    /// <summary>What a correction corrects; null for a line that is none, whose name stands as it is.</summary>
    public static Bilingual? Correction(PreviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind == EventNames.FactCorrected ? EventWords.Of(line.Name) : null;
    }

    /// <summary>How many items come to a department that is registered; null for a line without such a number.</summary>
    public static Bilingual? Items(PreviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Items is { } items ? new Bilingual($"{items} 项", $"{items} {(items == 1 ? "item" : "items")}") : null;
    }
}
