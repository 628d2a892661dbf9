using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>变更: each line is one place; the places of one power become one fact.</summary>
internal static class Changing
{
    public static void Take(Desk desk, DraftLine line)
    {
        var power = desk.CodeOf(line);
        var elementCell = Cells.Required(line, Fields.Element, "变更要素", desk.Problems);
        var element = elementCell is null ? null : desk.Reference.Elements.Named(elementCell.Text);
        if (elementCell is not null && element is null) desk.Problems.Add(DecidingProblems.UnknownElement(elementCell));
        var effective = desk.EffectiveOf(line);
        var editorial = EditorialOf(desk, line);
        var toCell = line.Fields[Fields.To];
        var to = toCell is null || element is null ? null : ElementCheck.Normalize(element, toCell, desk.Reference, desk.Problems);
        if (power is not { } known || element is null) return;
        if (!desk.Say(known.Code, known.Cell, Doing.ChangeOf(element.Key), Doing.Add, Doing.Remove)) return;
        if (desk.OnList(known.Code, known.Cell, effective) is not { } state) return;
        if (toCell is not null && to is null) return;
        if (!Fits(desk, line, state, element, to)) return;

        Note(desk, line, known, state, effective, new ElementChange(element.Key, state[element.Key], to, editorial));
        if (toCell is not null) CheckRelations(desk, state, element, to!, toCell);
    }

    /// <summary>One fact a power, at the place of its first line.</summary>
    public static void WriteFacts(Desk desk)
    {
        foreach (var (code, pending) in desk.Pending)
        {
            desk.Facts.Add(new PowerElementsChanged(desk.Basis.Adjustment, pending.Line, pending.Effective, code, pending.Changes));
        }
    }

    private static bool Fits(Desk desk, DraftLine line, PowerState state, Element element, string? to)
    {
        var fromCell = line.Fields[Fields.From];
        var from = fromCell is null ? null : ElementCheck.Canonical(element, fromCell, desk.Reference);
        var current = state[element.Key];
        if (from != current)
        {
            desk.Problems.Add(DecidingProblems.OtherBefore(
                fromCell?.Place ?? line.Place, element, Show(desk, element, current), Show(desk, element, from)));
            return false;
        }

        if (to == current)
        {
            desk.Problems.Add(DecidingProblems.NothingChanges(line.Fields[Fields.To]?.Place ?? line.Place, element));
            return false;
        }

        if (to is null && element.Core)
        {
            desk.Problems.Add(DecidingProblems.CannotBeEmpty(line.Place, element));
            return false;
        }

        return true;
    }

    private static void Note(
        Desk desk, DraftLine line, (Codes.PowerCode Code, FieldValue Cell) power, PowerState state, DateOnly effective, ElementChange change)
    {
        if (!desk.Pending.TryGetValue(power.Code, out var pending))
        {
            desk.SayAgain(power.Code, power.Cell, Doing.Change);
            desk.Pending.Add(power.Code, pending = new PendingChange(line.Number, effective, state, []));
        }
        else if (pending.Effective != effective)
        {
            // One event a power and adjustment: it has one day.
            desk.Problems.Add(DecidingProblems.Contradicts(power.Cell, desk.Draft.Lines[pending.Line - 1].Place));
            return;
        }

        pending.Changes.Add(change);
        var element = desk.Reference.Elements[change.Element]!;
        desk.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerElementsChanged, power.Code.Value, state.Name, effective, element.Zh, Show(desk, element, change.From), Show(desk, element, change.To)));
    }

    private static void CheckRelations(Desk desk, PowerState state, Element element, string to, FieldValue cell)
    {
        var after = state.Elements.With(element.Key, to);
        if (element.Key is "promisedLimit" or "statutoryLimit") ElementCheck.PromisedWithinStatutory(after, cell, desk.Problems);
        if (element.Key == "legalBasis") LegalBasisRank.Check(state.Category, to, cell, desk.Problems);
    }

    // Categories are kept by key and shown by name.
    private static string? Show(Desk desk, Element element, string? value) =>
        element.Type == ElementType.Category && CoreElements.TryReadCategory(value, out var category) ? desk.Reference.NameOf(category).Zh : value;

    private static bool EditorialOf(Desk desk, DraftLine line)
    {
        if (line.Fields[Fields.Editorial] is not { } cell) return false;
        if (Cells.Flag(cell.Text) is { } flag) return flag;
        desk.Problems.Add(DecidingProblems.UnknownWord(cell, "是、否", "是, 否"));
        return false;
    }
}
