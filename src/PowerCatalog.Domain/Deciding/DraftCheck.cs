using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The state of checking one draft: the catalog knowledge, what its lines have done so far, and the facts.</summary>
internal sealed class DraftCheck
{
    private readonly CatalogKnowledge _knowledge;
    private readonly StatedParticulars _stated;
    private readonly Dictionary<(PowerCode Power, string What), Place> _said = [];
    private readonly Dictionary<PowerCode, DateOnly> _leaves = [];
    private Dictionary<int, Place>? _placeOf;
    private Dictionary<string, int>? _itemsOf;

    public DraftCheck(
        AdjustmentId adjustment, AdjustmentDraft draft, StatedParticulars stated, DateOnly today, CatalogKnowledge knowledge,
        ReferenceData reference, FoundProblems problems)
    {
        (Adjustment, Draft, Reference, Problems, _knowledge, _stated) = (adjustment, draft, reference, problems, knowledge, stated);
        Day = stated.Day ?? today;
        Departments = new DepartmentDirectory(draft.Division, knowledge, reference, problems);
        Townships = new TownshipDirectory(knowledge, reference.Division(draft.Division)?.Name, problems);
        Powers = new PowerDirectory(knowledge, Departments, reference, draft, problems);
        Opened = new OpeningDepartments(this);
        NewCodes = new NewCodes(knowledge, draft, problems);
        SameNames = new SameNames(this);
        Bases = new LegalBasisCheck(reference, problems);
        Own = new OwnElements(knowledge.OwnElements);
    }

    public AdjustmentId Adjustment { get; }

    public AdjustmentDraft Draft { get; }

    /// <summary>The adjustment's day; today where the draft states none, so that its lines can be checked.</summary>
    public DateOnly Day { get; }

    public bool Opening => _stated.Opening;

    public string Authority => _stated.Authority;

    /// <summary>When it was decided; null where the draft does not say.</summary>
    public DateOnly? Decided => _stated.Decided;

    public ReferenceData Reference { get; }

    public FoundProblems Problems { get; }

    public List<Fact> Facts { get; } = [];

    public List<PreviewLine> Preview { get; } = [];

    /// <summary>The places of each power that changes, in the order of the lines; they become facts at the end.</summary>
    public Dictionary<PowerCode, PendingChange> Pending { get; } = [];

    /// <summary>The codes that lines give to powers with provisional ones, each with the first of them.</summary>
    public Dictionary<PowerCode, PowerCode> CodesGiven { get; } = [];

    /// <summary>The facts that are corrected, by revision; they become facts at the end.</summary>
    public Dictionary<long, PendingCorrection> Corrections { get; } = [];

    /// <summary>The adjustments that lines annul, with the line's place.</summary>
    public Dictionary<AdjustmentId, Place> Annulled { get; } = [];

    /// <summary>What follows from lines without being said by them.</summary>
    public List<Consequence> Consequences { get; } = [];

    /// <summary>What lines decide of that, by line; null after a problem.</summary>
    public Dictionary<int, ConsequenceChoice?> Choices { get; } = [];

    public DepartmentDirectory Departments { get; }

    public TownshipDirectory Townships { get; }

    public PowerDirectory Powers { get; }

    /// <summary>The departments of a list that opens the catalog.</summary>
    public OpeningDepartments Opened { get; }

    /// <summary>The codes of the powers that the draft adds.</summary>
    public NewCodes NewCodes { get; }

    public SameNames SameNames { get; }

    public LegalBasisCheck Bases { get; }

    /// <summary>The own elements of the catalog, with those that the draft begins to keep.</summary>
    public OwnElements Own { get; }

    /// <summary>The element that a text names, in any of the ways in which headings do; null where there is none.</summary>
    public Element? ElementNamed(string text)
    {
        var name = OwnElement.Unmarked(text) ?? text;
        if (Reference.ElementNamed(name) is { } known) return OwnElement.Is(known.Key) ? Reference.Elements[Own.KeyOf(known.Zh)] : known;
        if (name != text && !Reference.IsTaken(name) && OwnElement.TryName(name, out var own)) return Reference.Elements[Own.KeyOf(own)];
        return Own.Find(name) is { } key ? Reference.Elements[key] : Reference.ElementMeant(text);
    }

    /// <summary>The day from which a line holds: its own, or the adjustment's.</summary>
    public DateOnly EffectiveOf(DraftLine line, string field = Fields.Effective) =>
        (line.Fields[field] is { } cell && !IsOfAdjustment(cell) ? DateOf(cell) : null) ?? Day;

    // In a running log the day of the decision may be that of its rows, and has been read with it.
    private bool IsOfAdjustment(FieldValue cell) => Draft.Header[Fields.Effective]?.Place == cell.Place;

    /// <summary>The day in a cell, read as the draft's other dates are; null after a problem.</summary>
    public DateOnly? DateOf(FieldValue cell) => Cells.Date(cell, Problems, _stated.Dates);

    /// <summary>The fact or correction at a revision; null where there is none.</summary>
    public KnownFact? FactAt(long revision) => _knowledge.Facts.GetValueOrDefault(revision);

    /// <summary>The adjustment that a text names; null where there is none.</summary>
    public AnnulmentTarget? AdjustmentNamed(string text) => _knowledge.Adjustments.GetValueOrDefault(text);

    /// <summary>The newest decision that did something to a power; null where none did since it is on the list.</summary>
    public TouchingDecision? NewestOn(PowerCode power) => _knowledge.Newest.GetValueOrDefault(power);

    /// <summary>What a department holds; nothing only where it is known to hold nothing.</summary>
    public IReadOnlyList<PowerCode> HoldingsOf(DepartmentCode department) => !_knowledge.Departments.ContainsKey(department)
        ? []
        : _knowledge.Holdings.GetValueOrDefault(department)
            ?? throw new InvalidOperationException($"What the department {department} holds was not asked.");

    /// <summary>The powers that were ever delegated to a township.</summary>
    public IReadOnlyList<PowerCode> DelegatedTo(TownshipCode township) => !_knowledge.Townships.ContainsKey(township)
        ? []
        : _knowledge.Delegated.GetValueOrDefault(township)
            ?? throw new InvalidOperationException($"What the township {township} exercises was not asked.");

    /// <summary>Notes that a power leaves its department, for another or off the list.</summary>
    public void Leaves(PowerCode code, DateOnly date) => _leaves[code] = date;

    /// <summary>Whether the draft has taken a power from its department by a day.</summary>
    public bool LeavesBy(PowerCode code, DateOnly date) => _leaves.TryGetValue(code, out var left) && left <= date;

    /// <summary>
    /// Notes that a line does <paramref name="what"/> to a power; false with a problem where an earlier line does the same or one of
    /// <paramref name="against"/>.
    /// </summary>
    public bool Say(PowerCode code, FieldValue cell, string what, params ReadOnlySpan<string> against)
    {
        if (_said.TryGetValue((code, what), out var same))
        {
            Problems.Add(what == Doing.Add ? DecidingProblems.DuplicateInFile(cell, same) : DecidingProblems.Contradicts(cell, same));
            return false;
        }

        return SayAgain(code, cell, what, against);
    }

    /// <summary>The same for what several lines may do to one power, such as delegating it to two groups of receivers.</summary>
    public bool SayAgain(PowerCode code, FieldValue cell, string what, params ReadOnlySpan<string> against)
    {
        foreach (var other in against)
        {
            if (!_said.TryGetValue((code, other), out var place)) continue;
            Problems.Add(DecidingProblems.Contradicts(cell, place));
            return false;
        }

        _said.TryAdd((code, what), cell.Place);
        return true;
    }

    /// <summary>
    /// The result of the check. Without particulars it has no facts, and without a stated day no preview, since nothing is invented.
    /// </summary>
    public Assessment Assess()
    {
        var particulars = _stated.Complete(Adjustment);
        if (_stated.Day is null) return Assessment.Refused(particulars, Problems);
        var counts = Counting.Of(Facts, FamilyOf);
        return new Assessment(
            particulars, particulars is null ? [] : Facts, counts, PlacedPreview(),
            Problems.InOrder())
        {
            Found = Problems.Count,
            Corrected = Corrections.ToDictionary(pair => pair.Key, pair => pair.Value.Fact.Original),
            Consequences =
            [
                .. Consequences.OrderBy(consequence => consequence.Line)
                    .Select(consequence => consequence with { Proposed = Placed(consequence.Proposed) }),
            ],
            Opened = Opening ? counts.Added + counts.ServicesAdded : 0,
        };
    }

    // In the list that is there: a second one of half a million lines is felt.
    private List<PreviewLine> PlacedPreview()
    {
        for (var i = 0; i < Preview.Count; i++) Preview[i] = Placed(WithItems(Preview[i]));
        Preview.InsertRange(0, Placed([.. Opened.Preview()]));
        return Preview;
    }

    // Rows are told as the file counts them, wherever a person sees one.
    private IReadOnlyList<PreviewLine> Placed(IReadOnlyList<PreviewLine> lines) => [.. lines.Select(line => Placed(line))];

    private PreviewLine Placed(PreviewLine line) => PlaceOf(line.Line) is { } place ? line.At(place) : line;

    // Lines are numbered as they stand, but for those that wait for a decision and are left out.
    private Place? PlaceOf(int number)
    {
        if (number > 0 && number <= Draft.Lines.Count && Draft.Lines[number - 1] is { } line && line.Number == number) return line.Place;
        _placeOf ??= Draft.Lines.ToDictionary(other => other.Number, other => other.Place);
        return _placeOf.GetValueOrDefault(number);
    }

    // A department that is registered stands in the preview with the number of the items that come to it.
    private PreviewLine WithItems(PreviewLine line)
    {
        if (line.Kind != EventNames.DepartmentRegistered) return line;
        _itemsOf ??= Facts.Select(DepartmentOf).OfType<DepartmentCode>().CountBy(code => code.Value).ToDictionary();
        return _itemsOf.TryGetValue(line.Subject, out var items) ? line.WithItems(items) : line;
    }

    private static DepartmentCode? DepartmentOf(Fact fact) => fact switch
    {
        PowerAdded added => added.Department,
        PowerTransferred moved => moved.ToDepartment,
        _ => null,
    };

    // A power counts as what it is when the fact takes effect: before it for a removal, after it for a change of category. It is on record:
    // a draft does not remove or change what it adds.
    private Family FamilyOf(PowerFact fact)
    {
        var state = Powers.HistoryOf(fact.Power).On(fact.Effective);
        if (fact is PowerElementsChanged changed)
        {
            foreach (var change in changed.Changes) state = state?.With(change.Element, change.To);
        }

        return state?.Category.Family() ?? Family.Power;
    }
}

/// <summary>What a line can do to a power, for finding lines that contradict each other.</summary>
internal static class Doing
{
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Change = "change";
    public const string Transfer = "transfer";
    public const string Delegate = "delegate";
    public const string Recall = "recall";
    public const string Suspend = "suspend";
    public const string Correct = "correct";

    public static string ChangeOf(string element) => "change " + element;

    public static string DelegateTo(Receiver receiver) => "delegate " + receiver.Key;
}

/// <summary>The places of one power that a draft changes.</summary>
/// <param name="Line">The line of the first change.</param>
/// <param name="Effective">From when the changes hold.</param>
/// <param name="State">The power before the changes.</param>
/// <param name="Changes">The changes, in the order of their lines.</param>
internal sealed record PendingChange(int Line, DateOnly Effective, PowerState State, List<ElementChange> Changes);

/// <summary>The corrected reading of one fact after the lines taken so far.</summary>
/// <param name="Line">The line of the first correction.</param>
/// <param name="Fact">The fact that is corrected.</param>
/// <param name="Reading">The reading after the corrections taken so far; null where the fact should not have been recorded.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document that shows it; null where none is named.</param>
internal sealed record PendingCorrection(int Line, KnownFact Fact, Fact? Reading, string Reason, string? Document);
