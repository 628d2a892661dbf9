using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>更正: each line says how one item of a fact should have read; the lines about one fact become one correction.</summary>
internal static class Correcting
{
    /// <summary>The item for the fact as a whole: it should not have been recorded, or should have been after all.</summary>
    public const string Whole = "整条";

    public static void Take(DraftCheck check, DraftLine line)
    {
        var revisionCell = Cells.Required(line, Fields.Revision, "更正版本", check.Problems);
        var itemCell = Cells.Required(line, Fields.Item, "更正项", check.Problems);
        var reason = Cells.Required(line, Fields.Reason, "更正原因", check.Problems);
        if (revisionCell is null || Known(check, line, revisionCell) is not { } known) return;
        var isMeant = IsMeant(check, line, known.Original);
        var isFree = known.Original is not PowerFact power || check.SayAgain(
            power.Power, revisionCell, Doing.Correct, Doing.Add, Doing.Remove, Doing.Change, Doing.Transfer, Doing.Delegate, Doing.Recall,
            Doing.Suspend);
        if (itemCell is null) return;

        // A line without a reason is checked all the same, and corrects nothing.
        var pending = check.Corrections.GetValueOrDefault(known.Revision)
            ?? new PendingCorrection(line.Number, known, known.Reading, reason?.Text ?? "", line.Fields[Fields.Instrument]?.Text);
        if (reason is not null && (pending.Reason != reason.Text || pending.Document != line.Fields[Fields.Instrument]?.Text))
        {
            check.Problems.Add(CorrectingProblems.OtherReason(reason.Place));
            return;
        }

        var corrected = itemCell.Text == Whole ? WholeOf(check, line, pending) : ItemOf(check, line, pending, itemCell);
        if (corrected is null || reason is null || !isMeant || !isFree) return;
        check.Corrections[known.Revision] = corrected;
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.FactCorrected, EffectiveFacts.SubjectOf(known.Original), EventNames.Of(known.Original),
            (corrected.Reading ?? known.Original).Effective, itemCell.Text,
            line.Fields[Fields.From]?.Text, line.Fields[Fields.To]?.Text));
    }

    /// <summary>Writes one correction per corrected fact.</summary>
    public static void WriteFacts(DraftCheck check)
    {
        foreach (var (revision, pending) in check.Corrections)
        {
            check.Facts.Add(new FactCorrected(
                check.Adjustment, pending.Line, (pending.Reading ?? pending.Fact.Reading ?? pending.Fact.Original).Effective, revision,
                WithoutIdle(pending.Reading), pending.Reason, pending.Document));
        }
    }

    private static KnownFact? Known(DraftCheck check, DraftLine line, FieldValue cell)
    {
        if (Cells.Revision(cell.Text) is not { } revision) check.Problems.Add(CorrectingProblems.NotARevision(cell));
        else if (check.FactAt(revision) is not { } known) check.Problems.Add(CorrectingProblems.NoFact(cell));
        else if (known.CorrectedBy is { } by) check.Problems.Add(CorrectingProblems.Superseded(cell, by));
        else if (!known.Stands) check.Problems.Add(CorrectingProblems.Annulled(cell));
        else return known;
        return null;
    }

    // The code and the name beside a revision must be those of the power that the fact is about.
    private static bool IsMeant(DraftCheck check, DraftLine line, Fact original)
    {
        var subject = EffectiveFacts.SubjectOf(original);
        var code = line.Fields[Fields.Code] is { } cell && TextKey.OfCode(cell.Text) != subject && !(original is PowerFact coded
            && PowerCode.TryRead(cell.Text, out var written) && check.Powers.Standing(written) == coded.Power) ? cell : null;
        if (code is not null) check.Problems.Add(CorrectingProblems.OtherPower(code, subject));
        var name = line.Fields[Fields.Name] is { } writtenName && original is PowerFact about
            && NamesOf(check, about) is { Count: > 0 } names
            && !names.Exists(known => TextKey.SameName(known, writtenName.Text)) ? writtenName : null;
        if (name is not null) check.Problems.Add(CorrectingProblems.OtherName(name, subject, NamesOf(check, (PowerFact)original)[^1]));
        return code is null && name is null;
    }

    // The names that a power ever had, the newest last: a name may be what is corrected.
    private static List<string> NamesOf(DraftCheck check, PowerFact about) =>
    [
        .. ((string?[])[(about as PowerAdded)?.Name, .. check.Powers.HistoryOf(about.Power).Periods.Select(period => period.State?.Name)])
            .OfType<string>().Distinct(),
    ];

    // 整条 with an empty value: the fact should not have been recorded. Where it was corrected so before, 整条 restores it as first recorded.
    private static PendingCorrection? WholeOf(DraftCheck check, DraftLine line, PendingCorrection pending)
    {
        if (check.Corrections.ContainsKey(pending.Fact.Revision) || line.Fields[Fields.To] is not null)
        {
            var cell = line.Fields[Fields.To] ?? line.Fields[Fields.Item]!;
            check.Problems.Add(DecidingProblems.Contradicts(cell, line.Place));
            return null;
        }

        return pending with { Reading = pending.Reading is null ? pending.Fact.Original : null };
    }

    private static PendingCorrection? ItemOf(DraftCheck check, DraftLine line, PendingCorrection pending, FieldValue itemCell)
    {
        if (pending.Reading is not { } reading || FactItems.Named(check, reading, itemCell.Text) is not { } item)
        {
            check.Problems.Add(
                CorrectingProblems.NoItem(itemCell, string.Join('、', FactItems.NamesOf(check, pending.Reading).Append(Whole))));
            return null;
        }

        var (fromCell, toCell) = (line.Fields[Fields.From], line.Fields[Fields.To]);
        var errors = check.Problems.Count.Errors;
        var from = fromCell is null ? null : item.Read(fromCell, false);
        var to = toCell is null ? null : item.Read(toCell, true);
        if (check.Problems.Count.Errors > errors) return null;
        var label = FactItems.LabelOf(check, itemCell.Text);
        if (from != item.Value)
            check.Problems.Add(
                CorrectingProblems.OtherReading(fromCell?.Place ?? line.Place, label, item.Show(item.Value), fromCell?.Text));
        else if (to == item.Value) check.Problems.Add(CorrectingProblems.SameReading(toCell?.Place ?? line.Place, label));
        else if (to is null && !item.MayBeEmpty) check.Problems.Add(CorrectingProblems.CannotBeEmpty(line.Place, label));
        else return pending with { Reading = item.With(to) };
        return null;
    }

    // A place with the same value before and after is not a change, and a change without places is not a fact.
    private static Fact? WithoutIdle(Fact? reading)
    {
        if (reading is not PowerElementsChanged changed) return reading;
        var places = changed.Changes.Where(place => place.From != place.To).ToList();
        return places.Count == 0 ? null : places.Count == changed.Changes.Count ? changed : changed with { Changes = places };
    }
}
