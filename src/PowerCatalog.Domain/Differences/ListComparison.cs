using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// Compares a sent list with the powers of a catalog, which are taken one after the other, so that only those without a line are kept.
/// Lines and powers belong together by code; then by name, department and category; then by name alone where one power bears it, which may
/// have moved; what is left and near is proposed as a renaming.
/// </summary>
public sealed class ListComparison
{
    private const int Few = 5;

    private readonly ReferenceData _reference;
    private readonly Dictionary<DepartmentCode, int> _removed = [];
    private readonly IEnumerable<DepartmentCode> _holders;
    private readonly DifferenceLines _lines;
    private readonly PlaceComparison _places;
    private readonly ReadOnlyColumns _readOnly;
    private readonly List<Conflict> _conflicts = [];
    private readonly FoundProblems _problems = new();
    private readonly ListDepartments _departments;
    private readonly List<SentLine> _sent = [];
    private readonly SlippedCodes _slipped;
    private readonly Dictionary<PowerCode, SentLine> _byCode = [];
    private readonly HashSet<SentLine> _matched = new(ReferenceEqualityComparer.Instance);
    private readonly List<ListedPower> _left = [];
    private readonly HashSet<ListedPower> _named = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PowerCode> _faultyCodes = [];
    private readonly HashSet<string> _faultyNames = [];
    private readonly IReadOnlyList<string> _own;
    private readonly Dictionary<DepartmentCode, int> _movedIn = [];
    private int _compared;
    private int _unchanged;
    private int _addedMeanwhile;
    private int _removedMeanwhile;

    /// <summary>A comparison of a list.</summary>
    /// <param name="list">The sent list; an error of one of its lines is reported and leaves the line out.</param>
    /// <param name="knowledge">The departments of the catalog.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="on">The day of the list that it is compared with.</param>
    public ListComparison(AdjustmentDraft list, CatalogKnowledge knowledge, ReferenceData reference, DateOnly on)
    {
        _reference = reference;
        (_holders, _own) = (knowledge.Holders, knowledge.OwnElements);
        _departments = new ListDepartments(list, knowledge, reference, on, _problems);
        _lines = new DifferenceLines(reference, _departments.NameOf);
        _readOnly = new ReadOnlyColumns(list, reference);
        _places = new PlaceComparison(reference, _lines, _conflicts);
        foreach (var line in list.Lines)
        {
            if (line.Kind == LineKind.List) Take(line);
            else if (line.Kind != LineKind.Department || _departments.Kept.Contains(line.Number)) _lines.Keep(line);
        }

        _slipped = new SlippedCodes(_sent);
    }

    /// <summary>The departments that the list speaks of: powers of others are not compared.</summary>
    public IReadOnlySet<DepartmentCode> Scope => _departments.Named;

    /// <summary>The codes of the list without a power yet: those of other departments may have moved here.</summary>
    public IReadOnlySet<PowerCode> CodesLeft =>
        _byCode.Where(pair => !_matched.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();

    /// <summary>Takes one power of the catalog, within the scope of the list.</summary>
    public void Take(ListedPower power)
    {
        if (power is { Within: true, Is: not null }) _compared++;
        _slipped.Take(power);
        if (LineOf(power) is { } sent) MatchByCode(sent, power);
        else _left.Add(power);
    }

    /// <summary>Takes a power of a department that the list does not speak of, where one of its lines has the power's code.</summary>
    public void TakeElsewhere(ListedPower power)
    {
        if (LineOf(power) is not { } sent) return;
        _compared++;
        MatchByCode(sent, power);
    }

    /// <summary>The difference, once every power is taken.</summary>
    public ListDifference Finish()
    {
        MatchWaiting();
        MatchByName();
        var receiving = TakeOutReceiving();
        var renamings = new RenamingSearch(
            Unmatched, [.. Expected.Where(power => power.Is is not null && power.Was is not null)]).Find();
        foreach (var renaming in renamings) Propose(renaming);
        foreach (var sent in Unmatched.Except(renamings.Select(renaming => renaming.Sent)).ToList()) _lines.Add(sent);
        foreach (var power in Expected.Except(renamings.Select(renaming => renaming.Power)).ToList()) Missing(power);
        var registered = _departments.New.Where(added => added.Registered || _lines.ItemsOf(added.Code) > 0).ToList();
        foreach (var added in registered) _lines.Register(added);
        var compared = _sent.SelectMany(sent => sent.Line.Columns).ToHashSet();
        return new ListDifference(
            _lines.All,
            [.. renamings.Select((found, index) => new Renaming(index + 1, found.Power.Is!, found.Sent.Line, found.Score))],
            _conflicts,
            new DifferenceSummary(
                _sent.Count, _compared - receiving.Sum(department => department.Missing), _unchanged, _places.FormOnly, _places.Emptied,
                _addedMeanwhile, _removedMeanwhile,
                _holders.Except(Scope).Count(), [.. MostlyMissing()], receiving,
                [.. registered.Select(added => (added.Cell.Text, _lines.ItemsOf(added.Code)))],
                [.. _reference.Elements.All.Select(element => element.Key).Concat(_own).Where(key => !compared.Contains(key))]),
            _problems.InOrder());
    }

    // A department of which the file has nothing but what comes to it from others is written for these transfers: it is no list of it.
    private List<MostlyMissing> TakeOutReceiving()
    {
        var listed = _sent.Where(sent => sent.Department is not null).CountBy(sent => sent.Department!.Value).ToDictionary();
        var receiving = _movedIn.Where(pair => pair.Value == listed.GetValueOrDefault(pair.Key)).Select(pair => pair.Key).ToHashSet();
        var others = Expected.Where(power => power.Is is { } now && receiving.Contains(now.Department)).ToList();
        _named.UnionWith(others);
        return
        [
            .. others.CountBy(power => power.Is!.Department).OrderByDescending(pair => pair.Value)
                .Select(pair => new MostlyMissing(pair.Key, _departments.NameOf(pair.Key), listed[pair.Key], pair.Value)),
        ];
    }

    // A few powers that end are the ordinary case; so is a department that ends.
    private IEnumerable<MostlyMissing> MostlyMissing()
    {
        var listed = _sent.Where(sent => sent.Department is not null).CountBy(sent => sent.Department!.Value).ToDictionary();
        return _removed.Where(pair => pair.Value > Few && pair.Value > listed.GetValueOrDefault(pair.Key))
            .OrderByDescending(pair => pair.Value)
            .Select(pair => new MostlyMissing(pair.Key, _departments.NameOf(pair.Key), listed.GetValueOrDefault(pair.Key), pair.Value));
    }

    private IEnumerable<ListedPower> Without => _left.Where(power => !_named.Contains(power));

    private List<ListedPower> Expected => [.. Without.Where(power => power.Within)];

    private List<SentLine> Unmatched => [.. _sent.Where(sent => !_matched.Contains(sent))];

    private void Take(DraftLine line)
    {
        _problems.Line = line.Number;
        PowerCode? code = null;
        if (line.Fields[Fields.Code] is { } cell)
        {
            if (PowerCode.TryRead(cell.Text, out var read)) code = read;
            else _problems.Add(DecidingProblems.NotACode(cell));
        }

        var name = TextKey.OfName(line.Fields[Fields.Name]?.Text);
        var (department, category) = (_departments.Of(line), CategoryOf(line, out var unread));
        if (department is null || unread)
        {
            // The line is on the list, whatever is wrong with it: its power is not missing there.
            if (code is { } faulty) _faultyCodes.Add(faulty);
            _faultyNames.Add(name);
            return;
        }

        var sent = new SentLine(line, code, name, department, category);
        if (code is { } known && !_byCode.TryAdd(known, sent))
            _problems.Add(DecidingProblems.DuplicateInFile(line.Fields[Fields.Code]!, _byCode[known].Line.Fields[Fields.Code]!.Place));
        else _sent.Add(sent);
    }

    private Category? CategoryOf(DraftLine line, out bool unread)
    {
        unread = false;
        if (line.Fields[Fields.Category] is not { } written) return null;
        var category = _reference.CategoryNamed(written.Text);
        unread = category is null;
        if (unread) _problems.Add(DecidingProblems.UnknownCategory(written, _reference));
        return category;
    }

    // By its own code, or by the one that was given to it later.
    private SentLine? LineOf(ListedPower power)
    {
        if (Free(power.Code) is { } sent) return sent;
        if (!ProvisionalCode.Is(power.Code)) return null;
        foreach (var element in (ReadOnlySpan<string>)["baseCode", "implementationCode"])
        {
            if (PowerCode.TryRead((power.Is ?? power.Was!).Elements[element], out var given) && Free(given) is { } other) return other;
        }

        return null;

        SentLine? Free(PowerCode code) => _byCode.TryGetValue(code, out var line) && !_matched.Contains(line) ? line : null;
    }

    private void MatchByCode(SentLine sent, ListedPower power)
    {
        _matched.Add(sent);
        if (!_slipped.Waits(sent, power)) Match(sent, power);
    }

    // Another name beside a code is a renaming, unless it is that of another power: then the code slipped, and the line is left out.
    private void MatchWaiting()
    {
        foreach (var (sent, power, bearers) in _slipped.Waiting)
        {
            if (bearers.Count == 0)
            {
                Match(sent, power);
                continue;
            }

            _problems.Line = sent.Line.Number;
            _faultyNames.Add(sent.NameKey);
            var (name, state) = (sent.Line.Fields[Fields.Name]!, power.Is!);
            _problems.Add(PowerNameProblems.OtherPower(
                name, sent.Line, state, _departments.NameOf(state.Department), _reference.NameOf(state.Category), otherName: true,
                PowerNameProblems.Show(bearers, bearer => (_departments.NameOf(bearer.Department), _reference.NameOf(bearer.Category)))));
        }
    }

    private void Match(SentLine sent, ListedPower power)
    {
        _matched.Add(sent);
        if (power.Is is not { } now)
        {
            // Removed meanwhile: only what the list changes about it is worth saying.
            if (!_places.Agrees(sent, power.Was!))
                _conflicts.Add(new Conflict(power.Code, power.Was!.Name, null, power.Was.Name, null, sent.Name, sent.Line.Place));
            _removedMeanwhile++;
            return;
        }

        _problems.Line = sent.Line.Number;
        foreach (var edited in _readOnly.Edited(sent, power)) _problems.Add(edited);
        var changed = _places.Compare(sent, power);
        changed |= Moved(sent, power, now);
        changed |= Coded(sent, now);
        if (!changed) _unchanged++;
    }

    private bool Moved(SentLine sent, ListedPower power, PowerState now)
    {
        if (sent.Department is not { } department || department == now.Department || department == power.Was?.Department) return false;
        if (power.Was is { } was && was.Department != now.Department)
            _conflicts.Add(new Conflict(
                now.Code, now.Name, Fields.Department, _departments.NameOf(was.Department), _departments.NameOf(now.Department),
                _departments.NameOf(department), sent.Line.Place));
        else
        {
            _lines.Move(sent, now, department);
            _movedIn[department] = _movedIn.GetValueOrDefault(department) + 1;
        }

        return true;
    }

    // A code of the list for a power that has another is given to it as an element: its own code is for good.
    private bool Coded(SentLine sent, PowerState now)
    {
        if (sent.Code is not { } code || code == now.Code) return false;
        var whole = CodeShapes.IsStandard(code.Value) && !CodeShapes.IsBaseCode(code.Value);
        var element = _reference.Elements[whole ? "implementationCode" : "baseCode"]!;
        if (sent.Line.Columns.Contains(element.Key)
            || TextKey.OfCode(now.Elements["baseCode"]) == code.Value || TextKey.OfCode(now.Elements["implementationCode"]) == code.Value)
            return false;
        if (!ProvisionalCode.Is(now.Code)) _problems.Add(PowerNameProblems.OtherCode(sent.Line.Fields[Fields.Code]!, now, element));
        _lines.Change(sent, now, element, now.Elements[element.Key], code.Value);
        return true;
    }

    private void MatchByName()
    {
        Pair(power => (TextKey.OfName(power.Name), power.Department, power.Category),
            sent => sent.Department is { } department && sent.Category is { } category ? (sent.NameKey, department, category) : null,
            alone: false);
        Pair(power => (TextKey.OfName(power.Name), default, default), sent => (sent.NameKey, default, default), alone: true);
    }

    // Pairs lines and powers of one key: those that agree first, the others in their order; with the flag set only where each side has one.
    private void Pair(
        Func<PowerState, (string, DepartmentCode, Category)> keyOf, Func<SentLine, (string, DepartmentCode, Category)?> keyOfLine,
        bool alone)
    {
        var lines = Unmatched.Select(sent => (Key: keyOfLine(sent), Sent: sent)).Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!.Value, pair => pair.Sent).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var group in Without.GroupBy(power => keyOf(power.Is ?? power.Was!)).ToList())
        {
            var powers = group.ToList();
            if (!lines.TryGetValue(group.Key, out var sent) || (alone && (sent.Count > 1 || powers.Count > 1))) continue;
            var agreeing = powers.Count + sent.Count > 2 ? Agreeing(sent, powers) : [];
            var others = sent.Except(agreeing.Select(pair => pair.Sent)).Zip(powers.Except(agreeing.Select(pair => pair.Power)));
            foreach (var (line, power) in agreeing.Concat(others).ToList())
            {
                _named.Add(power);
                Match(line, power);
            }
        }
    }

    private List<(SentLine Sent, ListedPower Power)> Agreeing(List<SentLine> lines, List<ListedPower> powers)
    {
        var left = lines.ToList();
        var pairs = new List<(SentLine, ListedPower)>();
        foreach (var power in powers)
        {
            if (left.Find(line => _places.Agrees(line, power.Is ?? power.Was!)) is not { } agreeing) continue;
            left.Remove(agreeing);
            pairs.Add((agreeing, power));
        }

        return pairs;
    }

    private void Propose(FoundRenaming renaming)
    {
        var number = renaming.Number;
        _lines.Mark = RenamingChoices.Mark(number, renamed: true);
        Match(renaming.Sent, renaming.Power);
        _lines.Mark = RenamingChoices.Mark(number, renamed: false);
        _lines.Remove(renaming.Power.Is!);
        _lines.Add(renaming.Sent);
        _lines.Mark = null;
    }

    private void Missing(ListedPower power)
    {
        if (power.Was is null) _addedMeanwhile++;
        // Removed meanwhile and not in the file either: both say the same.
        else if (power.Is is null) return;
        else if (power.ChangedMeanwhile)
            _conflicts.Add(new Conflict(power.Code, power.Is.Name, null, power.Was.Name, power.Is.Name, null, null));
        else if (!_faultyCodes.Contains(power.Code) && !_faultyNames.Contains(TextKey.OfName(power.Is.Name)))
        {
            _lines.Remove(power.Is);
            _removed[power.Is.Department] = _removed.GetValueOrDefault(power.Is.Department) + 1;
        }
    }
}
