using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;

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
        // Without their columns, nothing is known of either.
        if (element is null || line.Unread.Contains(Fields.From) || line.Unread.Contains(Fields.To)) return;
        var said = power is null || check.Say(power.Code, power.Cell, Doing.ChangeOf(element.Key), Doing.Add, Doing.Remove);
        var isRead = toCell is null || to is not null;
        var unfit = check.Powers.MayMean(line, power, effective)
            .Select(meant => Unfit(check, line, meant, element, to, editorial, isRead)).ToList();
        if (unfit.Count > 0 && unfit.TrueForAll(problem => problem is not null)) check.Problems.Add(unfit[0]!);
        if (power is not { State: { } state } known || !isRead || unfit[0] is not null || !said) return;

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

    // What is wrong with the values before and after, if a power is meant; null where they fit. A value that was not read fits.
    private static Problem? Unfit(
        DraftCheck check, DraftLine line, PowerState state, Element element, string? to, bool editorial, bool isRead)
    {
        var fromCell = line.Fields[Fields.From];
        var from = fromCell is null ? null : ElementCheck.Compared(element, fromCell, check.Reference);
        var current = state[element.Key];
        if (!ElementMeaning.Same(element, from, current, state.Category))
            return DecidingProblems.OtherBefore(
                fromCell?.Place ?? line.Place, element, Show(check, element, current), Show(check, element, from));
        if (!isRead) return null;
        // Only an editorial change may leave the meaning as it is.
        if (to == current || (!editorial && ElementMeaning.Same(element, to, current, state.Category)))
            return DecidingProblems.NothingChanges(line.Fields[Fields.To]?.Place ?? line.Place, element);
        return to is null && element.Core ? DecidingProblems.CannotBeEmpty(line.Place, element) : null;
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
        if (element.Key is "baseCode" or "implementationCode") CheckCode(check, state, cell, to, effective);
        if (element.Key == Fields.Name) check.SameNames.Warn(cell, to, state.Department, state.Code, effective);
        if (element.Key == LegalBasis.Element) check.Bases.Check(state.Category, to, cell, effective);
    }

    // A code that was given to a power with a provisional one finds it, unless it is that of another power as well.
    private static void CheckCode(DraftCheck check, PowerState state, FieldValue cell, string to, DateOnly effective)
    {
        if (!ProvisionalCode.Is(state.Code) || !PowerCode.TryRead(to, out var code)) return;
        var others = check.CodesGiven.TryGetValue(code, out var other) && other != state.Code ? other : check.Powers.Standing(code);
        if (others != state.Code && check.Powers.IsKnown(others))
            check.Problems.Add(PowerNameProblems.CodeOfAnother(cell, others.Value, check.Powers.HistoryOf(others).On(effective)?.Name));
        check.CodesGiven.TryAdd(code, state.Code);
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
