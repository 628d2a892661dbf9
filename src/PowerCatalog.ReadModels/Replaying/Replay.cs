using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Replaying;

/// <summary>One difference between the replayed ledger and the read models.</summary>
/// <param name="What">power, delegation, department or township.</param>
/// <param name="Subject">Its code; for a delegation the power's and the receiver's.</param>
/// <param name="Ledger">The value from the ledger; null where it has none.</param>
/// <param name="ReadModel">The value from the read models; null where they have none.</param>
public sealed record ReplayDifference(string What, string Subject, string? Ledger, string? ReadModel);

/// <summary>One adjustment as an auditor steps through the ledger.</summary>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="DocumentNumber">Its document number; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Effective">The effective date of facts without one of their own.</param>
/// <param name="Added">Items added, powers and services.</param>
/// <param name="Removed">Items removed.</param>
/// <param name="Changed">Items changed.</param>
/// <param name="Places">Places changed.</param>
/// <param name="Transferred">Items transferred.</param>
/// <param name="Delegated">Items delegated.</param>
/// <param name="Recalled">Items recalled.</param>
/// <param name="Corrected">Facts corrected.</param>
/// <param name="Annulled">Adjustments annulled.</param>
/// <param name="OnList">Items on the list on the day, as known with it.</param>
/// <param name="Delegations">Pairs of item and receiver on the day, as known with it.</param>
public sealed record ReplayStep(
    long Revision,
    DateTimeOffset Recorded,
    string? DocumentNumber,
    string Title,
    DateOnly Effective,
    int Added,
    int Removed,
    int Changed,
    int Places,
    int Transferred,
    int Delegated,
    int Recalled,
    int Corrected,
    int Annulled,
    int OnList,
    int Delegations);

/// <summary>Replays a catalog from the ledger alone, by the plain definition of the two clocks.</summary>
public static class Replay
{
    /// <summary>Folds all events up to a revision; also returns the last revision of the stream.</summary>
    public static async Task<(CatalogFold Fold, long Last)> FoldAsync(
        ILedger ledger, DivisionCode division, long to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var fold = new CatalogFold();
        var last = -1L;
        await foreach (
            var recorded in ledger.ReadStreamAsync(StreamName.Catalog(division), ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            last = recorded.Revision;
            if (recorded.Revision <= to) fold.Take(recorded.Revision, EventRegistry.Read(recorded.Type, recorded.Data.Span));
        }

        return (fold, last);
    }

    /// <summary>Adjustment by adjustment up to a revision, with what stands on a day as known after each.</summary>
    public static async IAsyncEnumerable<ReplayStep> StepsAsync(
        ILedger ledger, DivisionCode division, long to, DateOnly on, bool asRecorded,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var fold = new CatalogFold();
        AdjustmentPromulgated? adjustment = null;
        var before = 0;
        await foreach (
            var recorded in ledger.ReadStreamAsync(StreamName.Catalog(division), ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (recorded.Revision > to) yield break;
            var happened = EventRegistry.Read(recorded.Type, recorded.Data.Span);
            fold.Take(recorded.Revision, happened);
            if (happened is AdjustmentPromulgated promulgated) adjustment = promulgated;
            if (happened is not AdjustmentCompleted) continue;
            var state = fold.On(on, asRecorded, cancellation);
            yield return Step(recorded, adjustment!, [.. fold.Facts.Skip(before).Select(fact => fact.Fact)], state);
            before = fold.Facts.Count;
        }
    }

    /// <summary>The differences between the replayed ledger and the read models through a lens; empty where they agree.</summary>
    public static IReadOnlyList<ReplayDifference> Check(this CatalogFold fold, CatalogView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fold);
        var (on, asRecorded) = (view.Lens.On, view.Lens.AsRecorded);
        var state = fold.On(on, asRecorded, cancellation);
        return
        [
            .. Differences(
                "power", fold.ListOn(on, asRecorded, cancellation).Powers.Select(power => (power.Code, Show(power))),
                Until(view.Stream(new PowerFilter()), cancellation).Select(power => (power.Code, Show(power)))),
            .. Differences(
                "delegation",
                state.Delegations.Select(
                    pair => ($"{pair.Power} {pair.Period.Receiver.Key}", $"{pair.Period.Terms.Mode} {pair.Period.Terms.From:yyyy-MM-dd}")),
                Until(TownshipsOf(state, view), cancellation)
                    .SelectMany(
                        township =>
                            view.PowersOf(KnownReceiver.Of(township))
                                .Select(power => ($"{power.Code} {township}", $"{power.Mode} {power.Since:yyyy-MM-dd}")))
                    .Concat(
                        view.WithOtherReceivers()
                            .Select(power => ($"{power.Power} {power.Receiver}", $"{power.Mode} {power.Given:yyyy-MM-dd}")))),
            .. Differences(
                "department",
                state.Departments.Select(pair => (pair.Key.Value, $"{pair.Value.Name} {pair.Value.Open} {pair.Value.MergedInto}")),
                view.Departments().Select(department => (department.Code, $"{department.Name} {department.Open} {department.MergedInto}"))),
            .. Differences(
                "township",
                state.Townships.Select(pair => (pair.Key.Value, $"{pair.Value.Name} {pair.Value.Open}")),
                view.Townships().Select(township => (township.Code, $"{township.Name} {township.Open}"))),
        ];
    }

    // A township may exercise a power on a day on which, by a correction, it was not registered.
    private static IEnumerable<TownshipCode> TownshipsOf(CatalogState state, CatalogView view) =>
        state.Townships.Keys.Concat(state.Delegations.Select(pair => pair.Period.Receiver.AsTownship).OfType<TownshipCode>())
            .Concat(view.Townships().Select(township => TownshipCode.Parse(township.Code))).Distinct();

    private static IEnumerable<T> Until<T>(IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private static string Show(PowerAnswer power) =>
        $"{power.Name}|{power.Category}|{power.Department}|{power.DepartmentName}|{power.Since:yyyy-MM-dd}|{power.Suspended}|"
        + $"{power.ValidFrom:yyyy-MM-dd}|{power.ValidTo:yyyy-MM-dd}|"
        + string.Join('|', power.Elements.Select(element => $"{element.Key}={element.Value}"));

    private static IEnumerable<ReplayDifference> Differences(
        string what, IEnumerable<(string Subject, string Said)> ledger, IEnumerable<(string Subject, string Said)> readModel)
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (subject, said) in ledger) expected[subject] = said;
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (subject, said) in readModel) found[subject] = said;
        foreach (var subject in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (says, shows) = (expected.GetValueOrDefault(subject), found.GetValueOrDefault(subject));
            if (says != shows) yield return new ReplayDifference(what, subject, says, shows);
        }
    }

    private static ReplayStep Step(RecordedEvent recorded, AdjustmentPromulgated adjustment, List<Fact> facts, CatalogState state) => new(
        recorded.Revision, recorded.Recorded, adjustment.DocumentNumber, adjustment.Title, adjustment.Effective,
        facts.OfType<PowerAdded>().Count(), facts.OfType<PowerRemoved>().Count(),
        facts.OfType<PowerElementsChanged>().Count(), facts.OfType<PowerElementsChanged>().Sum(changed => changed.Changes.Count),
        facts.OfType<PowerTransferred>().Count(),
        facts.OfType<PowerDelegated>().Select(given => given.Power).Distinct().Count(),
        facts.OfType<DelegationRecalled>().Select(back => back.Power).Distinct().Count(),
        facts.OfType<FactCorrected>().Count(), facts.OfType<AdjustmentAnnulled>().Count(), state.Powers.Count, state.Delegations.Count);
}
