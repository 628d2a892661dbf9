using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Lines that a comparison proposes in two ways, 改名 and 一减一增, marked with the number of the question and the way. One way of each has to
/// be left out before anything is recorded.
/// </summary>
internal static class UndecidedLines
{
    public static void Check(AdjustmentDraft draft, FoundProblems problems)
    {
        var marked = draft.Lines.Where(line => line.Fields[Fields.Undecided] is not null).ToList();
        foreach (var question in marked.GroupBy(line => NumberOf(line.Fields[Fields.Undecided]!.Text)))
        {
            if (!question.Select(line => line.Fields[Fields.Undecided]!.Text).Distinct().Skip(1).Any()) continue;
            foreach (var line in question)
            {
                problems.Line = line.Number;
                problems.Add(ToBeDecided(line.Fields[Fields.Undecided]!));
            }
        }

        problems.Line = 0;
    }

    private static string NumberOf(string mark) => mark.Split(' ')[0];

    private static Problem ToBeDecided(FieldValue cell) => Problem.Error(
        "line.undecided", cell.Place, $"待定（{cell.Text}）：是改名，还是一减一增？请删去不取的那一种的各行。",
        $"Undecided ({cell.Text}): renamed, or one removed and one added? Delete the lines of the way that does not apply.");
}
