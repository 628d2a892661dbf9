using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>变更: each line changes one element; the changes of one power become one fact.</summary>
internal static class Changing
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var effective = check.EffectiveOf(line);
        var power = check.Powers.Find(line, effective);
        var elementCell = Cells.Required(line, Fields.Element, "变更要素", check.Problems);
        var element = elementCell is null ? null : check.ElementNamed(elementCell.Text);
        if (elementCell is not null && element is null) check.Problems.Add(UnknownElements.Of(elementCell, check));
        var editorial = EditorialOf(check, line);
        var toCell = line.Fields[Fields.To];
        var to = toCell is null || element is null ? null : ElementCheck.Recorded(element, toCell, check.Reference, check.Problems);
        if (power is not { } known || element is null) return;
        // Without their columns, nothing is known of either.
        if (line.Unread.Contains(Fields.From) || line.Unread.Contains(Fields.To)) return;
        var said = check.Say(known.Code, known.Cell, Doing.ChangeOf(element.Key), Doing.Add, Doing.Remove);
        if (known.State is not { } state || (toCell is not null && to is null)) return;
        if (!Fits(check, line, state, element, to, editorial) || !said) return;

        Note(check, line, known, state, effective, new ElementChange(element.Key, state[element.Key], to, editorial));
        if (toCell is not null) CheckRelations(check, state, element, to!, toCell, effective);
        else if (element.Key == LegalBasis.Element) check.Bases.Removed(line, state.Category);
    }

    /// <summary>Writes one fact per power, in the order of the first lines.</summary>
    public static void WriteFacts(DraftCheck check)
    {
        foreach (var (code, pending) in check.Pending)
        {
            check.Facts.Add(new PowerElementsChanged(check.Adjustment, pending.Line, pending.Effective, code, pending.Changes));
        }
    }

    private static bool Fits(DraftCheck check, DraftLine line, PowerState state, Element element, string? to, bool editorial)
    {
        var fromCell = line.Fields[Fields.From];
        var from = fromCell is null ? null : ElementCheck.Compared(element, fromCell, check.Reference);
        var current = state[element.Key];
        if (!ElementMeaning.Same(element, from, current, state.Category))
        {
            check.Problems.Add(DecidingProblems.OtherBefore(
                fromCell?.Place ?? line.Place, element, Show(check, element, current), Show(check, element, from)));
            return false;
        }

        // Only an editorial change may leave the meaning as it is.
        if (to == current || (!editorial && ElementMeaning.Same(element, to, current, state.Category)))
        {
            check.Problems.Add(DecidingProblems.NothingChanges(line.Fields[Fields.To]?.Place ?? line.Place, element));
            return false;
        }

        if (to is null && element.Core)
        {
            check.Problems.Add(DecidingProblems.CannotBeEmpty(line.Place, element));
            return false;
        }

        return true;
    }

    private static void Note(
        DraftCheck check, DraftLine line, NamedPower power, PowerState state, DateOnly effective,
        ElementChange change)
    {
        if (!check.Pending.TryGetValue(power.Code, out var pending))
        {
            check.SayAgain(power.Code, power.Cell, Doing.Change);
            check.Pending.Add(power.Code, pending = new PendingChange(line.Number, effective, state, []));
        }
        else if (pending.Effective != effective)
        {
            // A power has one event per adjustment, and so one effective date.
            check.Problems.Add(DecidingProblems.Contradicts(power.Cell, check.Draft.Lines[pending.Line - 1].Place));
            return;
        }

        pending.Changes.Add(change);
        var element = check.Reference.Elements[change.Element]!;
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerElementsChanged, power.Code.Value, state.Name, effective, element.Zh,
            Show(check, element, change.From), Show(check, element, change.To)));
    }

    private static void CheckRelations(DraftCheck check, PowerState state, Element element, string to, FieldValue cell, DateOnly effective)
    {
        var after = state.Elements.With(element.Key, to);
        if (element.Key is "promisedLimit" or "statutoryLimit")
            ElementCheck.PromisedWithinStatutory(state.Category, after, cell, check.Problems);
        if (element.Key == Fields.Name) check.SameNames.Warn(cell, to, state.Department, state.Code, effective);
        if (element.Key == LegalBasis.Element) check.Bases.Check(state.Category, to, cell, effective);
    }

    // Categories are stored by key and shown by name.
    private static string? Show(DraftCheck check, Element element, string? value) =>
        element.Type == ElementType.Category && CoreElements.TryReadCategory(value, out var category)
            ? check.Reference.NameOf(category).Zh
            : value;

    private static bool EditorialOf(DraftCheck check, DraftLine line)
    {
        if (line.Fields[Fields.Editorial] is not { } cell) return false;
        if (WrittenFlag.Read(cell.Text) is { } flag) return flag;
        check.Problems.Add(DecidingProblems.UnknownWord(cell, "是、否", "是, 否"));
        return false;
    }
}
