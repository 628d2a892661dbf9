using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Testing;

/// <summary>A catalog in memory: its events, and what is known of it by folding them. No ledger, no read model.</summary>
public sealed class MemoryCatalog
{
    /// <summary>The day that a list without a date takes.</summary>
    public static readonly DateOnly Today = new(2021, 7, 1);

    private readonly List<CatalogEvent> _events = [];

    /// <summary>The events in the order recorded.</summary>
    public IReadOnlyList<CatalogEvent> Events => _events;

    /// <summary>A catalog with <paramref name="opening"/> as its list.</summary>
    public static MemoryCatalog Open(DraftBuilder opening)
    {
        var catalog = new MemoryCatalog();
        catalog.Record(opening);
        return catalog;
    }

    /// <summary>What the checks make of a draft.</summary>
    public Assessment Decide(DraftBuilder draft) => Decide(draft.Build());

    /// <summary>What the checks make of a draft.</summary>
    public Assessment Decide(AdjustmentDraft draft) =>
        Domain.Deciding.Decide.Adjustment(DerivedAdjustmentId.Of(draft), draft, Asked(draft), TestReference.Data, Today);

    /// <summary>Decides and records; the draft has to be sound.</summary>
    public Assessment Record(DraftBuilder draft) => Record(draft.Build());

    /// <summary>Decides and records; the draft has to be sound.</summary>
    public Assessment Record(AdjustmentDraft draft)
    {
        var decision = Decide(draft);
        if (!decision.IsSound) throw new InvalidOperationException("The draft is refused: " + string.Join("; ", decision.Problems));
        Keep(draft, decision);
        return decision;
    }

    /// <summary>Records what was decided.</summary>
    public void Keep(AdjustmentDraft draft, Assessment decision)
    {
        var header = decision.Particulars!;
        if (_events.Count == 0) _events.Add(new CatalogOpened(draft.Division, draft.Division.Value, header.Authority));
        _events.Add(new AdjustmentPromulgated(
            header.Adjustment, header.Opening, header.DocumentNumber?.Normal, header.DocumentNumber?.Original, header.Title,
            header.Authority, header.Decided,
            header.Effective, header.Published, decision.Facts.Count, LinesDigestV1.Of(draft), draft.Source!.Sha256, draft.Source.Name, [],
            header.Remark));
        _events.AddRange(decision.Facts);
        _events.Add(new AdjustmentCompleted(header.Adjustment, decision.Counts));
    }

    /// <summary>The fold of all events, or of the first <paramref name="count"/>.</summary>
    public CatalogFold Fold(int count = int.MaxValue)
    {
        var fold = new CatalogFold();
        for (var revision = 0; revision < Math.Min(count, _events.Count); revision++) fold.Take(revision, _events[revision]);
        return fold;
    }

    /// <summary>All that is known.</summary>
    public CatalogKnowledge Knowledge()
    {
        if (_events.Count == 0) return CatalogKnowledge.Nothing;
        var facts = Fold().Facts;
        var annulments = Annulments.Of(
            facts.Where(fact => fact.Fact is AdjustmentAnnulled)
                .Select(fact => new Recorded<AdjustmentAnnulled>(fact.Revision, (AdjustmentAnnulled)fact.Fact)));
        var bySubject = BySubject(facts);
        var powers = Of<PowerFact>(bySubject)
            .ToDictionary(pair => PowerCode.Parse(pair.Key), pair => PowerHistory.Of(pair.Value, annulments));
        var departments = Of<DepartmentFact>(bySubject)
            .ToDictionary(pair => DepartmentCode.Parse(pair.Key), pair => BodyHistory.Of(pair.Value, annulments));
        return new CatalogKnowledge(
            true,
            _events.Count - 1,
            powers,
            departments,
            Of<TownshipFact>(bySubject).ToDictionary(pair => TownshipCode.Parse(pair.Key), pair => BodyHistory.Of(pair.Value, annulments)),
            departments.Keys.ToDictionary(
                department => department,
                department => (IReadOnlyList<PowerCode>)[.. powers
                    .Where(pair => pair.Value.Periods.Any(period => period.State?.Department == department)).Select(pair => pair.Key)
                        .Order()]),
            null,
            bySubject.Values.SelectMany(subject => subject.Select(fact => KnownFact.Find(subject, annulments, fact.Revision)!))
                .ToDictionary(known => known.Revision),
            Adjustments(annulments))
        {
            Named = powers.SelectMany(pair => pair.Value.Periods.Select(period => period.State?.Name).OfType<string>()
                    .Select(TextKey.OfName).Distinct().Select(name => (Name: name, Code: pair.Key)))
                .GroupBy(named => named.Name)
                .ToDictionary(named => named.Key, named => (IReadOnlyList<PowerCode>)[.. named.Select(pair => pair.Code).Order()]),
            Newest = Newest(Of<PowerFact>(bySubject), annulments),
            Delegated = Of<TownshipFact>(bySubject).Select(pair => TownshipCode.Parse(pair.Key)).ToDictionary(
                township => township,
                township => (IReadOnlyList<PowerCode>)[.. powers
                    .Where(pair => pair.Value.Delegations.Any(period => period.Receiver.AsTownship == township))
                    .Select(pair => pair.Key).Order()]),
            Holders = powers.Values.SelectMany(history => history.Periods).Select(period => period.State?.Department)
                .OfType<DepartmentCode>().ToHashSet(),
            OwnElements =
            [
                .. powers.Values.SelectMany(history => history.Periods)
                    .SelectMany(period => period.State?.Elements ?? ElementValues.None)
                    .Select(element => element.Key).Where(OwnElement.Is).Distinct().Order(StringComparer.Ordinal),
            ],
            LastProvisional = powers.Keys
                .Select(code => ProvisionalCode.NumberOf(((CatalogOpened)_events[0]).Division, code) ?? 0).DefaultIfEmpty().Max(),
        };
    }

    // What the draft asks for and no other power, as the read models answer.
    private CatalogKnowledge Asked(AdjustmentDraft draft)
    {
        var known = Knowledge();
        var request = KnowledgeRequest.For(DerivedAdjustmentId.Of(draft), draft, DraftDigests.Of(draft));
        var names = request.Names.Concat(request.NamesBesideCodes.Select(beside => beside.Name)).ToHashSet();
        var named = known.Named.Where(pair => names.Contains(pair.Key)).ToDictionary();
        var held = request.DepartmentsWithHoldings.Count > 0 ? known.Holdings.Values.SelectMany(codes => codes) : [];
        var delegated = known.Delegated.Where(pair => request.Townships.Contains(pair.Key)).ToDictionary();
        var asked = request.Powers.Concat(named.Values.Concat(delegated.Values).SelectMany(codes => codes)).Concat(held).ToHashSet();
        var near = request.CodesOfOthers.Where(code => !known.Powers.ContainsKey(code)).ToDictionary(
            code => code,
            code => (IReadOnlyList<PowerCode>)
                [.. Nearness.ToCode(code.Value, known.Powers.Keys.Select(other => other.Value)).Select(PowerCode.Parse)]);
        asked.UnionWith(near.Values.SelectMany(codes => codes));
        return known with
        {
            NearCodes = near,
            Zones =
            [
                .. known.Powers.Values.SelectMany(history => history.Delegations).Select(period => period.Receiver)
                    .Where(receiver => receiver.Kind == ReceiverKind.Zone).Select(zone => zone.Name!).Distinct(),
            ],
            Powers = known.Powers.Where(pair => asked.Contains(pair.Key)).ToDictionary(),
            Named = named,
            Delegated = delegated,
        };
    }

    private Dictionary<PowerCode, TouchingDecision> Newest(
        IEnumerable<KeyValuePair<string, List<Recorded<Fact>>>> powers, Annulments annulments)
    {
        var decisions = _events.OfType<AdjustmentPromulgated>().Where(promulgated => !promulgated.Opening).ToDictionary(
            promulgated => promulgated.Adjustment,
            promulgated => new TouchingDecision(
                promulgated.Adjustment, promulgated.DocumentNumber ?? promulgated.Title, promulgated.Decided));
        return powers.Select(pair => (
                Power: PowerCode.Parse(pair.Key),
                Newest: TouchingDecision.NewestOf(pair.Value.Select(fact => fact.Fact.Adjustment).Distinct(), decisions, annulments)))
            .Where(pair => pair.Newest is not null).ToDictionary(pair => pair.Power, pair => pair.Newest!);
    }

    private static IEnumerable<KeyValuePair<string, List<Recorded<Fact>>>> Of<T>(Dictionary<string, List<Recorded<Fact>>> bySubject)
        where T : Fact => bySubject.Where(pair => pair.Value[0].Fact is T);

    // A correction belongs to the subject of the fact that it corrects.
    private static Dictionary<string, List<Recorded<Fact>>> BySubject(IReadOnlyList<Recorded<Fact>> facts)
    {
        var bySubject = new Dictionary<string, List<Recorded<Fact>>>();
        foreach (var recorded in facts.Where(fact => fact.Fact is not AdjustmentAnnulled))
        {
            var of = recorded.Fact is FactCorrected corrected
                ? bySubject.Values.Single(list => list.Any(fact => fact.Revision == corrected.Corrects)) : null;
            var subject = EffectiveFacts.SubjectOf(recorded.Fact);
            if (of is null && !bySubject.TryGetValue(subject, out of)) bySubject.Add(subject, of = []);
            of!.Add(recorded);
        }

        return bySubject;
    }

    private Dictionary<string, AnnulmentTarget> Adjustments(Annulments annulments)
    {
        var decisions = new Dictionary<string, AnnulmentTarget>();
        foreach (var (revision, happened) in _events.Index())
        {
            if (happened is not AdjustmentPromulgated promulgated) continue;
            var known = new AnnulmentTarget(
                promulgated.Adjustment, revision + promulgated.Facts + 1, promulgated.Opening, promulgated.Title, promulgated.Effective,
                    annulments.IsAnnulled(promulgated.Adjustment));
            decisions[$"{known.Revision}"] = known;
            if (promulgated.DocumentNumber is { } number) decisions[number] = known;
        }

        return decisions;
    }
}
