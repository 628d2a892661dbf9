using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>赋权、委托、下放、派驻.</summary>
internal static class Delegating
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var since = check.EffectiveOf(line, line.Fields[Fields.Since] is null ? Fields.Effective : Fields.Since);
        var power = check.Powers.Find(line, since);
        var townshipsCell = Cells.Required(line, Fields.Townships, "乡镇（街道）", check.Problems);
        var townships = townshipsCell is null ? null : check.Townships.Find(townshipsCell, since);
        var terms = TermsOf(check, line, since);
        if (power is not { } known) return;

        if (!check.SayAgain(known.Code, known.Cell, Doing.Delegate, Doing.Remove)) return;
        if (known.State is not { } state || townships is null || terms is null) return;
        if (townships.Count == 0)
        {
            check.Problems.Add(DecidingProblems.UnknownTownship(townshipsCell!, townshipsCell!.Text, []));
            return;
        }

        if (terms.Mode == DelegationMode.Entrusted && state.Category == Category.Coercion)
        {
            check.Problems.Add(DecidingProblems.EntrustedCoercion(line.Fields[Fields.Mode]!));
            return;
        }

        if (!AreFree(check, known, townships, townshipsCell!, since)) return;
        check.Facts.Add(new PowerDelegated(check.Adjustment, line.Number, since, known.Code, townships, terms));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerDelegated, known.Code.Value, state.Name, since, line.Fields[Fields.Mode]!.Text, null,
            check.Townships.Show(townships)));
    }

    private static bool AreFree(
        DraftCheck check, NamedPower power, IReadOnlyList<TownshipCode> townships, FieldValue townshipsCell,
        DateOnly since)
    {
        var history = check.Powers.HistoryOf(power.Code);
        var taken = townships.Where(township => history.DelegationOn(township, since) is not null).ToList();
        if (taken.Count > 0) check.Problems.Add(DecidingProblems.AlreadyDelegated(townshipsCell, check.Townships.ShowShort(taken)));
        var said = townships.Except(taken)
            .All(township => check.Say(power.Code, power.Cell with { Place = townshipsCell.Place }, Doing.DelegateTo(township)));
        return taken.Count == 0 && said;
    }

    private static DelegationTerms? TermsOf(DraftCheck check, DraftLine line, DateOnly since)
    {
        if (Cells.Required(line, Fields.Mode, "下放方式", check.Problems) is not { } modeCell) return null;
        if (DelegationWords.ModeOf(modeCell.Text) is not { } mode)
        {
            check.Problems.Add(DecidingProblems.UnknownWord(modeCell, "赋权、委托、下放、派驻", "赋权, 委托, 下放, 派驻"));
            return null;
        }

        var errors = check.Problems.Count.Errors;
        var handOver = line.Fields[Fields.HandOver] is { } cell ? check.DateOf(cell) : null;
        var until = UntilOf(check, line, since);
        CheckInstrument(check, line, mode);
        var actingName = ActingNameOf(check, line, mode);
        if (check.Problems.Count.Errors > errors) return null;
        return new DelegationTerms(
            mode, actingName, line.Fields[Fields.Instrument]?.Text, line.Fields[Fields.ProvincialBasis]?.Text, since, until, handOver,
            line.Fields[Fields.Travelling]?.Text);
    }

    // People write the last day; ranges are half-open, so the day after it is stored.
    private static DateOnly? UntilOf(DraftCheck check, DraftLine line, DateOnly since)
    {
        if (line.Fields[Fields.Until] is not { } cell || check.DateOf(cell) is not { } last) return null;
        if (last < since) check.Problems.Add(DecidingProblems.UntilBeforeSince(cell));
        return last.AddDays(1);
    }

    private static void CheckInstrument(DraftCheck check, DraftLine line, DelegationMode mode)
    {
        if (mode == DelegationMode.Entrusted)
        {
            if (line.Fields[Fields.Instrument] is null)
                check.Problems.Add(DecidingProblems.EntrustedWithout(line, "委托书文号", "an instrument"));
            if (line.Fields[Fields.Until] is null) check.Problems.Add(DecidingProblems.EntrustedWithout(line, "截止日期", "a term"));
        }
        else if (mode == DelegationMode.Empowered && line.Fields[Fields.ProvincialBasis] is null)
        {
            check.Problems.Add(DecidingProblems.WithoutProvincialBasis(line));
        }
    }

    private static ActingName ActingNameOf(DraftCheck check, DraftLine line, DelegationMode mode)
    {
        var byMode = mode is DelegationMode.Entrusted or DelegationMode.Stationed ? ActingName.Department : ActingName.Township;
        if (line.Fields[Fields.InWhoseName] is not { } cell) return byMode;
        if (DelegationWords.ActingNameOf(cell.Text) is not { } written)
            check.Problems.Add(DecidingProblems.UnknownWord(cell, "乡镇（街道）名义、部门名义", "乡镇（街道）名义, 部门名义"));
        else if (written != byMode) check.Problems.Add(DecidingProblems.NameAgainstMode(cell));
        return byMode;
    }
}
