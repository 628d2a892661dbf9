using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// What a draft makes of the powers on the list, wherever in it the line stands: other lines may write the new name, category or department
/// beside a code.
/// </summary>
internal sealed class DraftedPowers
{
    private readonly ReferenceData _reference;
    private readonly DepartmentDirectory _departments;
    private readonly ILookup<PowerCode, DraftLine> _byCode;
    private readonly ILookup<string, DraftLine> _byName;
    private readonly List<DraftLine> _merging;
    private readonly Lazy<HashSet<PowerCode>> _added;

    public DraftedPowers(
        AdjustmentDraft draft, CatalogKnowledge knowledge, ReferenceData reference, DepartmentDirectory departments)
    {
        (_reference, _departments) = (reference, departments);
        var lines = draft.Lines.Where(line => line.Kind is LineKind.Change or LineKind.Transfer or LineKind.Remove).ToList();
        _byCode = lines.Where(line => CodeOf(line) is not null).ToLookup(
            line => CodeOf(line) is { } code ? knowledge.Aliases.GetValueOrDefault(code, code) : default);
        _byName = lines.Where(line => line.Fields[Fields.Code] is null && line.Fields[Fields.Name] is not null)
            .ToLookup(line => TextKey.OfName(line.Fields[Fields.Name]!.Text));
        _added = new(() =>
        [
            .. draft.Lines.Where(line => line.Kind is LineKind.Add or LineKind.List)
                .Select(line => CodeOf(line.Fields[Fields.Code] ?? NewCodes.StandingCode(line))).OfType<PowerCode>(),
        ]);
        _merging = [.. draft.Lines.Where(line => line.Kind == LineKind.Department && line.Fields[Fields.Into] is not null)];
    }

    /// <summary>Whether a text is the name that the draft gives to a power.</summary>
    public bool IsNewName(string text, PowerState state, DateOnly date) => Changes(state, date, CoreElements.Name)
        .Any(to => TextKey.SameName(to, text));

    /// <summary>Whether a category is the one that the draft gives to a power.</summary>
    public bool IsNewCategory(Category category, PowerState state, DateOnly date) => Changes(state, date, CoreElements.Category)
        .Any(to => _reference.CategoryNamed(to) == category);

    /// <summary>Whether a text names the department to which the draft moves a power, by a transfer or a merger.</summary>
    public bool IsNewDepartment(string text, PowerState state, DateOnly date)
    {
        var moved = About(state, date, LineKind.Transfer).Select(line => line.Fields[Fields.ToDepartment]?.Text)
            .Concat(_merging.Where(
                line => line.Fields[Fields.Department] is { } from && _departments.IsNamed(from.Text, state.Department, date))
                .Select(line => line.Fields[Fields.Into]?.Text)).OfType<string>().ToList();
        return moved.Count > 0 && _departments.Named(text, date) is { } named && moved.Any(to => _departments.IsNamed(to, named, date));
    }

    /// <summary>Whether a line of the draft adds a power with a code.</summary>
    public bool Adds(PowerCode code) => _added.Value.Contains(code);

    /// <summary>Whether the draft takes a power off the list.</summary>
    public bool IsRemoved(PowerState state, DateOnly date) => About(state, date, LineKind.Remove).Any();

    private IEnumerable<string> Changes(PowerState state, DateOnly date, string element) => About(state, date, LineKind.Change)
        .Where(line => line.Fields[Fields.Element] is { } cell && _reference.ElementMeant(cell.Text)?.Key == element)
        .Select(line => line.Fields[Fields.To]?.Text).OfType<string>();

    private IEnumerable<DraftLine> About(PowerState state, DateOnly date, LineKind kind) => _byCode[state.Code]
        .Concat(_byName.Count == 0 ? [] : _byName[TextKey.OfName(state.Name)].Where(line => Fits(line, state, date)))
        .Where(line => line.Kind == kind);

    // A line without a code means the power of its name, in its department and category.
    private bool Fits(DraftLine line, PowerState state, DateOnly date) =>
        (line.Fields[Fields.Department] is not { } department || _departments.IsNamed(department.Text, state.Department, date))
        && (line.Fields[Fields.FromDepartment] is not { } from || _departments.IsNamed(from.Text, state.Department, date))
        && (line.Fields[Fields.Category] is not { } category || _reference.CategoryNamed(category.Text) == state.Category);

    private static PowerCode? CodeOf(DraftLine line) => CodeOf(line.Fields[Fields.Code]);

    private static PowerCode? CodeOf(FieldValue? cell) => PowerCode.TryRead(cell?.Text, out var code) ? code : null;
}
