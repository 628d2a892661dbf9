using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Finds the powers that lines name, by code or, where there is none, by name; and checks the name, department and category that stand
/// beside a code, so that a code which slipped by a row is not taken for another power.
/// </summary>
internal sealed class PowerDirectory(
    CatalogKnowledge knowledge, DepartmentDirectory departments, ReferenceData reference, AdjustmentDraft draft, FoundProblems problems)
{
    private readonly Dictionary<PowerCode, PowerState> _added = [];
    private readonly Dictionary<string, PowerState> _addedByName = [];
    private readonly Dictionary<string, List<PowerState>> _moreByName = [];
    private readonly DraftedPowers _drafted = new(draft, knowledge, reference, departments);

    public PowerHistory HistoryOf(PowerCode code) => knowledge.Powers.GetValueOrDefault(code) ?? PowerHistory.Empty;

    /// <summary>Notes a power that the draft adds.</summary>
    public void Add(PowerState state)
    {
        _added[state.Code] = state;
        var key = TextKey.OfName(state.Name);
        // Few names are those of several.
        if (_addedByName.TryAdd(key, state)) return;
        if (!_moreByName.TryGetValue(key, out var more)) _moreByName.Add(key, more = []);
        more.Add(state);
    }

    /// <summary>The powers of a name that are on the list on a day, those that the draft adds among them.</summary>
    public IEnumerable<PowerState> OfName(string name, DateOnly date)
    {
        var key = TextKey.OfName(name);
        return OnListBefore(name, date)
            .Concat(AddedOf(key).Where(added => added.Since <= date));
    }

    private IEnumerable<PowerState> AddedOf(string key) =>
        _addedByName.TryGetValue(key, out var first) ? _moreByName.GetValueOrDefault(key, []).Prepend(first) : [];

    /// <summary>The powers of a name that are on the list on a day, without those that the draft adds.</summary>
    public IEnumerable<PowerState> OnListBefore(string name, DateOnly date)
    {
        var key = TextKey.OfName(name);
        return (knowledge.Named.GetValueOrDefault(key) ?? []).Select(code => HistoryOf(code).On(date)).OfType<PowerState>()
            .Where(state => TextKey.OfName(state.Name) == key);
    }

    /// <summary>The same without those that the draft takes off the list.</summary>
    public IEnumerable<PowerState> StayingOnList(string name, DateOnly date) =>
        OnListBefore(name, date).Where(state => !_drafted.IsRemoved(state, date));

    /// <summary>The powers of a name that come to the list after a day, on record.</summary>
    public IEnumerable<PowerState> Coming(string name, DateOnly date)
    {
        var key = TextKey.OfName(name);
        return (knowledge.Named.GetValueOrDefault(key) ?? []).Select(HistoryOf).Where(history => history.On(date) is null)
            .Select(history => history.Periods.FirstOrDefault(period => period.From > date && period.State is not null)?.State)
            .OfType<PowerState>().Where(state => TextKey.OfName(state.Name) == key);
    }

    /// <summary>The power that a line names, and its state on a day; null after a problem where the line names none.</summary>
    public NamedPower? Find(DraftLine line, DateOnly date)
    {
        // A category that is none is wrong whichever power is meant.
        if (line.Fields[Fields.Category] is { } category && reference.CategoryNamed(category.Text) is null)
            problems.Add(DecidingProblems.UnknownCategory(category, reference));
        if (line.Fields[Fields.Code] is not { } cell) return ByName(line, date);
        if (!PowerCode.TryRead(cell.Text, out var written))
        {
            problems.Add(DecidingProblems.NotACode(cell));
            SayUnknownDepartment(line, date);
            return null;
        }

        var code = knowledge.Aliases.GetValueOrDefault(written, written);
        var state = OnList(code, line, cell, date);
        if (state is null) SayUnknownDepartment(line, date);
        return new NamedPower(code, cell, state is not null && IsMeant(line, state, date) ? state : null);
    }

    // A department that is none is wrong as well where nothing is known of the power that it should be compared with.
    private void SayUnknownDepartment(DraftLine line, DateOnly date)
    {
        if (UnknownDepartment(line, date) is { } cell) departments.Find(cell, date);
    }

    private FieldValue? UnknownDepartment(DraftLine line, DateOnly date) =>
        line.Fields[Fields.Department] is { } cell && departments.Named(cell.Text, date) is null ? cell : null;

    /// <summary>
    /// The powers that a line may mean on a day: the one that it names; where that is in doubt, that of its code before those of its name.
    /// A cell is wrong whichever is meant where it fits none of them, so that a wrong name or code hides no other fault of its line.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="named">What <see cref="Find"/> found.</param>
    /// <param name="date">The day.</param>
    public IReadOnlyList<PowerState> MayMean(DraftLine line, NamedPower? named, DateOnly date)
    {
        if (named?.State is { } state) return [state];
        var ofCode = PowerCode.TryRead(line.Fields[Fields.Code]?.Text, out var written) ? StateOf(written, date) : null;
        var ofName = line.Fields[Fields.Name] is { } name ? Meanable(line.Kind, name.Text, date) : [];
        return ofCode is null ? ofName : [ofCode, .. ofName.Where(other => other.Code != ofCode.Code)];
    }

    /// <summary>
    /// Whether a power is on the list on a day or comes to it later, on record or by the draft; wherever its line stands.
    /// </summary>
    public bool IsOrComes(PowerCode written, DateOnly date)
    {
        var code = knowledge.Aliases.GetValueOrDefault(written, written);
        return _drafted.Adds(written)
            || HistoryOf(code).Periods.Any(period => period.State is not null && (period.To is null || date < period.To));
    }

    /// <summary>Whether a power was ever on the list, or the draft adds it.</summary>
    public bool IsKnown(PowerCode written) => _drafted.Adds(written)
        || HistoryOf(knowledge.Aliases.GetValueOrDefault(written, written)).Periods.Any(period => period.State is not null);

    /// <summary>The power that a code stands for: its own, or the one that it was given to later.</summary>
    public PowerCode Standing(PowerCode written) => knowledge.Aliases.GetValueOrDefault(written, written);

    /// <summary>The powers with the codes nearest to one that no power has, with their names; null where none is near.</summary>
    public Bilingual? NearCode(PowerCode written, DateOnly date) => Show(
        [
            .. (knowledge.NearCodes.GetValueOrDefault(written) ?? []).Select(code => HistoryOf(code).On(date)).OfType<PowerState>(),
        ], date);

    private PowerState? StateOf(PowerCode written, DateOnly date)
    {
        var code = knowledge.Aliases.GetValueOrDefault(written, written);
        return _added.GetValueOrDefault(code) ?? HistoryOf(code).On(date);
    }

    private NamedPower? ByName(DraftLine line, DateOnly date)
    {
        if (line.Fields[Fields.Name] is not { } cell)
        {
            if (!line.Unread.Contains(Fields.Name))
            {
                var named = line.Columns.Contains(Fields.Code) ? Fields.Code : Fields.Name;
                problems.Add(DecidingProblems.Missing(line, named, "职权编码或事项名称", "Code of the power or name"));
            }

            return null;
        }

        // What has no reading is said at its cell; the rest of the line finds the power.
        SayUnknownDepartment(line, date);
        var ofName = Meanable(line.Kind, cell.Text, date);
        var meant = ofName.Where(state => FitsBeside(line, state, date)
            && (line.Fields[Fields.FromDepartment] is not { } from || departments.IsNamed(from.Text, state.Department, date))).ToList();
        if (meant.Count == 1) return new NamedPower(meant[0].Code, cell, OnList(meant[0].Code, line, cell, date));
        var candidates = meant.Count > 0 ? meant : ofName.Count > 0 ? ofName : Near(cell.Text, date);
        problems.Add(ofName.Count > 0
            ? PowerNameProblems.Ambiguous(cell, Show(candidates, date)!, meant.Count)
            : PowerNameProblems.Unknown(cell, Show(candidates, date)));
        return null;
    }

    // What is on the list is removed, changed and moved; what stays or comes is delegated. One name may be removed and added in one draft.
    private List<PowerState> Meanable(LineKind kind, string name, DateOnly date)
    {
        var all = OfName(name, date).ToList();
        var meanable = kind is LineKind.Delegate or LineKind.Recall
            ? all.Where(state => _added.ContainsKey(state.Code) || !_drafted.IsRemoved(state, date))
            : all.Where(state => !_added.ContainsKey(state.Code));
        return meanable.ToList() is { Count: > 0 } some ? some : all;
    }

    // Powers that once had the name, and those with near names.
    private List<PowerState> Near(string name, DateOnly date) =>
        [
            .. (knowledge.Named.GetValueOrDefault(TextKey.OfName(name)) ?? [])
                .Concat(knowledge.Near.GetValueOrDefault(TextKey.OfName(name)) ?? [])
                .Select(code => HistoryOf(code).On(date)).OfType<PowerState>(),
        ];

    private PowerState? OnList(PowerCode code, DraftLine line, FieldValue cell, DateOnly date)
    {
        if (_added.TryGetValue(code, out var added))
        {
            if (added.Since <= date) return added;
            problems.Add(PowerNameProblems.NotInForce(cell, date, line.Fields[Fields.Name], ShowBeside(line, code, date)));
            return null;
        }

        if (!knowledge.Powers.TryGetValue(code, out var history))
        {
            problems.Add(PowerNameProblems.UnknownCode(cell, line.Fields[Fields.Name], ShowBeside(line, code, date)));
            return null;
        }

        if (history.On(date) is not { } state)
        {
            problems.Add(PowerNameProblems.NotInForce(cell, date, line.Fields[Fields.Name], ShowBeside(line, code, date)));
            return null;
        }

        if (history.Latest > date) problems.Add(DecidingProblems.LaterChange(cell, history.Latest.Value));
        return state;
    }

    // What stands beside the code must be what the list says of it, or what the draft itself makes of it.
    private bool IsMeant(DraftLine line, PowerState state, DateOnly date)
    {
        var name = line.Fields[Fields.Name] is { } written && !IsName(written, state, date) ? written : null;
        var other = name ?? OtherBeside(line, state, date);
        if (other is null) return true;
        Add(other);
        // A department that goes with neither the code nor the name, or that is none, is wrong whichever is meant; with a name that is on
        // no list it is that of the power whose code slipped.
        if (name is not null && OtherBeside(line, state, date) is { } second && IsWrong(second)) Add(second);
        return false;

        bool IsWrong(FieldValue cell) => Meanable(line.Kind, name!.Text, date) is { Count: > 0 } ofName
            ? ofName.TrueForAll(known => OtherBeside(line, known, date) is not null)
            : cell == UnknownDepartment(line, date);

        void Add(FieldValue cell) => problems.Add(PowerNameProblems.OtherPower(
            cell, line, state, departments.NameOf(state.Department, date), reference.NameOf(state.Category), name is not null,
            name is null ? null : ShowBeside(line, state.Code, date)));
    }

    private bool IsName(FieldValue written, PowerState state, DateOnly date) => TextKey.SameName(written.Text, state.Name)
        || _drafted.IsNewName(written.Text, state, date);

    private bool FitsBeside(DraftLine line, PowerState state, DateOnly date) =>
        OtherBeside(line, state, date) is not { } other || other == UnknownDepartment(line, date);

    // The cell beside the code that says something else than the list; null where none does. Find has said a category that is none.
    private FieldValue? OtherBeside(DraftLine line, PowerState state, DateOnly date)
    {
        var department = line.Fields[Fields.Department];
        if (department is not null && !departments.IsNamed(department.Text, state.Department, date)
            && !_drafted.IsNewDepartment(department.Text, state, date))
            return department;
        return line.Fields[Fields.Category] is { } category && reference.CategoryNamed(category.Text) is { } read && read != state.Category
            && !_drafted.IsNewCategory(read, state, date)
            ? category
            : null;
    }

    // The powers that bear the name beside a code that is not theirs; null where none does.
    private Bilingual? ShowBeside(DraftLine line, PowerCode code, DateOnly date) => line.Fields[Fields.Name] is { } name
        ? Show([.. OfName(name.Text, date).Where(known => known.Code != code)], date)
        : null;

    private Bilingual? Show(IReadOnlyCollection<PowerState> powers, DateOnly date) => PowerNameProblems.Show(
        powers, power => (departments.NameOf(power.Department, date), reference.NameOf(power.Category)));
}
