using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Procedure.Promulgating;

/// <summary>Finds what other decisions have done to the powers of a draft since its lines were put forward.</summary>
internal static class TouchedPowers
{
    /// <summary>Each power that another decision touched, once for each decision, in the order recorded.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="assessment">What was made of the draft.</param>
    /// <param name="since">The revision against which the lines were checked.</param>
    /// <param name="to">The revision up to which others are looked for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<TouchedPower>> FindAsync(
        ILedger ledger, AdjustmentDraft draft, Assessment assessment, long since, long to, CancellationToken cancellation)
    {
        if (to <= since) return [];
        var division = draft.Division;
        // Of lines that the checks refuse there are no facts: their codes tell which powers they are about.
        var own = assessment.Facts.SelectMany(PowersOf).Concat(draft.Lines.SelectMany(PowersOf)).ToHashSet();
        var corrects = assessment.Facts.OfType<FactCorrected>().Select(corrected => corrected.Corrects).ToHashSet();
        var (found, decision) = (new List<TouchedPower>(), (AdjustmentPromulgated?)null);
        await foreach (
            var recorded in ledger.ReadStreamAsync(
                StreamName.Catalog(division), ReadDirection.Forwards, since + 1, to - since, cancellation))
        {
            var happened = EventRegistry.Read(recorded.Type, recorded.Data.Span);
            if (happened is AdjustmentPromulgated promulgated) decision = promulgated;
            if (happened is not Fact fact || decision is null) continue;
            if (fact is AdjustmentAnnulled || (fact is FactCorrected correction && corrects.Contains(correction.Corrects)))
                found.Add(Of(decision, null, recorded.Revision));
            var powers = fact is FactCorrected { Reading: null } withdrawn
                ? await SubjectAsync(ledger, division, withdrawn.Corrects, cancellation)
                : PowersOf(fact);
            found.AddRange(powers.Where(own.Contains).Select(power => Of(decision, power, recorded.Revision)));
        }

        return [.. found.DistinctBy(touched => (touched.Power, touched.By))];
    }

    // What a correction without a reading is about stands at the revision that it corrects, or where that one points.
    private static async Task<IEnumerable<PowerCode>> SubjectAsync(
        ILedger ledger, DivisionCode division, long revision, CancellationToken cancellation)
    {
        await foreach (
            var recorded in ledger.ReadStreamAsync(StreamName.Catalog(division), ReadDirection.Forwards, revision, 1, cancellation))
        {
            var fact = EventRegistry.Read(recorded.Type, recorded.Data.Span);
            return fact is FactCorrected { Reading: null } again && again.Corrects < revision
                ? await SubjectAsync(ledger, division, again.Corrects, cancellation)
                : fact is Fact subject ? PowersOf(subject) : [];
        }

        return [];
    }

    private static IEnumerable<PowerCode> PowersOf(DraftLine line) =>
        PowerCode.TryRead(line.Fields[Fields.Code]?.Text, out var code) ? [code] : [];

    private static IEnumerable<PowerCode> PowersOf(Fact fact) => fact switch
    {
        PowerFact power => [power.Power],
        FactCorrected { Reading: PowerFact reading } => [reading.Power],
        _ => [],
    };

    private static TouchedPower Of(AdjustmentPromulgated decision, PowerCode? power, long revision) =>
        new(power, decision.Adjustment, decision.DocumentNumber ?? decision.Title, revision);
}
