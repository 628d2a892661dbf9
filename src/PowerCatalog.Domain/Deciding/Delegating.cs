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
        var meant = check.Powers.MayMean(line, power, since);
        if (named is var (unknown, none) && none.Count == 0)
        {
            check.Problems.Add(DecidingProblems.UnknownTownship(unknown, unknown.Text, []));
            named = null;
        }

        var entrustable = !(ModeOf(line) == DelegationMode.Entrusted && IsAll(meant, state => state.Category == Category.Coercion));
        if (!entrustable) check.Problems.Add(DecidingProblems.EntrustedCoercion(line.Fields[Fields.Mode]!));
        var free = named is null || AreFree(check, meant, named.Value.Receivers, named.Value.Cell, since);
        if (power is not { } known || !check.SayAgain(known.Code, known.Cell, Doing.Delegate, Doing.Remove)) return;
        if (known.State is not { } state || named is not var (cell, receivers) || terms is null || !entrustable) return;
        if (!AreSaid(check, known, receivers, cell, since) || !free) return;
        // Powers are given under 行政处罚法 第二十四条 to townships alone.
        ReceiverCells.WarnOfCounties(check, line, since, _ => terms.Mode != DelegationMode.Empowered);
        receivers = ReceiverCells.AsBefore(check, known.Code, receivers);
        check.Facts.Add(new PowerDelegated(check.Adjustment, line.Number, since, known.Code, receivers, terms));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.PowerDelegated, known.Code.Value, state.Name, since, line.Fields[Fields.Mode]!.Text, null,
            check.Townships.Show(receivers)));
    }

    private static bool IsAll(IReadOnlyList<PowerState> meant, Func<PowerState, bool> condition) => meant.Count > 0 && meant.All(condition);

    // Where it is in doubt which power is meant: whether none of them has the receiver already.
    private static bool AreFree(
        DraftCheck check, IReadOnlyList<PowerState> meant, IReadOnlyList<Receiver> receivers, FieldValue cell, DateOnly since)
    {
        var taken = receivers.Where(receiver => IsAll(
            meant, state => check.Powers.HistoryOf(state.Code).DelegationOn(receiver, since) is not null)).ToList();
        if (taken.Count > 0) check.Problems.Add(DecidingProblems.AlreadyDelegated(cell, check.Townships.ShowShort(taken)));
        return taken.Count == 0;
    }

    // A receiver that has the power already is said as such.
    private static bool AreSaid(
        DraftCheck check, NamedPower power, IReadOnlyList<Receiver> receivers, FieldValue cell, DateOnly since)
    {
        var history = check.Powers.HistoryOf(power.Code);
        return receivers.Where(receiver => history.DelegationOn(receiver, since) is null).ToList()
            .TrueForAll(receiver => check.Say(power.Code, power.Cell with { Place = cell.Place }, Doing.DelegateTo(receiver)));
    }

    private static DelegationMode? ModeOf(DraftLine line) => DelegationWords.ModeOf(line.Fields[Fields.Mode]?.Text ?? "");

    private static DelegationTerms? TermsOf(DraftCheck check, DraftLine line, DateOnly since)
    {
        var errors = check.Problems.Count.Errors;
        var modeCell = Cells.Required(line, Fields.Mode, "下放方式", check.Problems);
        var mode = ModeOf(line);
        if (modeCell is not null && mode is null)
            check.Problems.Add(DecidingProblems.UnknownWord(
                modeCell, string.Join('、', DelegationWords.Modes), string.Join(", ", DelegationWords.Modes)));
        var handOver = line.Fields[Fields.HandOver] is { } cell ? check.DateOf(cell) : null;
        var until = UntilOf(check, line, since);
        if (mode is { } known) CheckInstrument(check, line, known);
        var actingName = ActingNameOf(check, line, mode);
        if (check.Problems.Count.Errors > errors || mode is not { } sound) return null;
        return new DelegationTerms(
            sound, actingName, line.Fields[Fields.Instrument]?.Text, line.Fields[Fields.ProvincialBasis]?.Text, since, until, handOver,
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

    private static ActingName ActingNameOf(DraftCheck check, DraftLine line, DelegationMode? mode)
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
        else if (mode is not null && written != byMode) check.Problems.Add(DecidingProblems.NameAgainstMode(cell));
        return byMode;
    }
}
