using System.Globalization;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Differences;

/// <summary>Writes into a draft what people decided of its proposed renamings.</summary>
public static class RenamingChoices
{
    internal const string Renamed = "改名";
    internal const string Replaced = "一减一增";

    /// <summary>
    /// The draft without the lines of the ways that do not apply. What nobody decided stays marked, and stops it from being recorded.
    /// </summary>
    /// <param name="draft">The draft that a difference proposes.</param>
    /// <param name="renamed">
    /// By the number of the renaming: true where the power is renamed, false where one ends and another begins.
    /// </param>
    public static AdjustmentDraft Decided(AdjustmentDraft draft, IReadOnlyDictionary<int, bool> renamed)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(renamed);
        var lines = draft.Lines.Select(line => Decided(line, renamed)).OfType<DraftLine>();
        return draft with { Lines = [.. lines.Select((line, index) => line with { Number = index + 1 })] };
    }

    /// <summary>The numbers of the renamings that nobody has decided.</summary>
    internal static IReadOnlySet<int> Numbers(AdjustmentDraft draft) =>
        draft.Lines.Select(line => Marked(line)?.Number).OfType<int>().ToHashSet();

    /// <summary>The mark of a line of one way.</summary>
    internal static string Mark(int number, bool renamed) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(renamed ? Renamed : Replaced)}");

    private static DraftLine? Decided(DraftLine line, IReadOnlyDictionary<int, bool> renamed)
    {
        if (Marked(line) is not { } mark || !renamed.TryGetValue(mark.Number, out var isRenamed)) return line;
        return mark.Way == (isRenamed ? Renamed : Replaced) ? line with { Fields = Without(line.Fields) } : null;
    }

    private static (int Number, string Way)? Marked(DraftLine line) =>
        line.Fields[Fields.Undecided]?.Text.Split(' ') is [var number, var way]
            ? (int.Parse(number, CultureInfo.InvariantCulture), way)
            : null;

    private static FieldValues Without(FieldValues fields) =>
        new(fields.All.Where(pair => pair.Key != Fields.Undecided).ToDictionary(pair => pair.Key, pair => pair.Value));
}
