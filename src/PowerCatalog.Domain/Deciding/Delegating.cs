using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>赋权、委托、下放、派驻、归还、暂由、实质性审核权下放.</summary>
internal static class Delegating
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var since = check.EffectiveOf(line, line.Fields[Fields.Since] is null ? Fields.Effective : Fields.Since);
        var power = check.Powers.Find(line, since);
        var named = ReceiverCells.Read(check, line, since);
        var terms = TermsOf(check, line, since);
        if (power is not { } known) return;

        if (!check.SayAgain(known.Code, known.Cell, Doing.Delegate, Doing.Remove)) return;
        if (known.State is not { } state || named is not var (cell, receivers) || terms is null) return;
        if (receivers.Count == 0)
        {
            check.Problems.Add(DecidingProblems.UnknownTownship(cell, cell.Text, []));
            return;
        }

        if (terms.Mode == DelegationMode.Entrusted && state.Category == Category.Coercion)
        {
            check.Problems.Add(DecidingProblems.EntrustedCoercion(line.Fields[Fields.Mode]!));
            return;
        }

        if (!AreFree(check, known, receivers, cell, since)) return;
        // Powers are given under 行政处罚法 第二十四条 to townships alone.
        ReceiverCells.WarnOfCounties(check, line, since, _ => terms.Mode != DelegationMode.Empowered);
        receivers = ReceiverCells.AsBefore(check, known.Code, receivers);
        check.Facts.Add(new PowerDelegated(check.Adjustment, line.Number, since, known.Code, receivers, terms));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerDelegated, known.Code.Value, state.Name, since, line.Fields[Fields.Mode]!.Text, null,
            check.Townships.Show(receivers)));
    }

    private static bool AreFree(
        DraftCheck check, NamedPower power, IReadOnlyList<Receiver> receivers, FieldValue cell, DateOnly since)
    {
        var history = check.Powers.HistoryOf(power.Code);
        var taken = receivers.Where(receiver => history.DelegationOn(receiver, since) is not null).ToList();
        if (taken.Count > 0) check.Problems.Add(DecidingProblems.AlreadyDelegated(cell, check.Townships.ShowShort(taken)));
        var said = receivers.Except(taken)
            .All(receiver => check.Say(power.Code, power.Cell with { Place = cell.Place }, Doing.DelegateTo(receiver)));
        return taken.Count == 0 && said;
    }

    private static DelegationTerms? TermsOf(DraftCheck check, DraftLine line, DateOnly since)
    {
        if (Cells.Required(line, Fields.Mode, "下放方式", check.Problems) is not { } modeCell) return null;
        if (DelegationWords.ModeOf(modeCell.Text) is not { } mode)
        {
            check.Problems.Add(DecidingProblems.UnknownWord(
                modeCell, string.Join('、', DelegationWords.Modes), string.Join(", ", DelegationWords.Modes)));
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
            line.Fields[Fields.Travelling]?.Text, line.Fields[Fields.Scope]?.Text);
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
        else if (mode == DelegationMode.Temporary && line.Fields[Fields.Until] is null)
        {
            check.Problems.Add(DecidingProblems.TemporaryWithoutEnd(line));
        }
    }

    private static ActingName ActingNameOf(DraftCheck check, DraftLine line, DelegationMode mode)
    {
        var byMode = mode is DelegationMode.Entrusted or DelegationMode.Stationed or DelegationMode.ReviewHandedDown
            ? ActingName.Department
            : ActingName.Receiver;
        if (line.Fields[Fields.InWhoseName] is not { } cell) return byMode;
        if (DelegationWords.ActingNameOf(cell.Text) is not { } written)
            check.Problems.Add(DecidingProblems.UnknownWord(
                cell, "乡镇（街道）名义、承接单位名义、部门名义", "乡镇（街道）名义, 承接单位名义, 部门名义"));
        // Who exercises a power for the time being does so in the name that the document says.
        else if (mode == DelegationMode.Temporary) return written;
        else if (written != byMode) check.Problems.Add(DecidingProblems.NameAgainstMode(cell));
        return byMode;
    }
}
