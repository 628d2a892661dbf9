using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>The kind of rows on a sheet.</summary>
/// <param name="Kind">The kind of its rows; null where the column 调整方式 states it row by row.</param>
/// <param name="Label">The sheet's name in the template.</param>
/// <param name="Fields">The fields that its columns may stand for.</param>
/// <param name="Required">The fields that must have a column.</param>
/// <param name="Either">The fields of which one must have a column; empty where there are none.</param>
internal sealed record LineSheet(
    LineKind? Kind, string Label, IReadOnlySet<string> Fields, IReadOnlyList<string> Required, IReadOnlyList<string> Either)
{
    // Sheets that describe powers may also have the department's code, name the stages that they give a row each, and have been exported.
    private static readonly string[] BesidePowers =
        [Domain.Adjustments.Fields.DepartmentCode, "stage", Domain.Adjustments.Fields.ListVersion, WrittenUnit.Field];

    // What papers write beside the code or the name of a power; it must be what the list says.
    private static readonly string[] BesideNames = [Domain.Adjustments.Fields.Category, Domain.Adjustments.Fields.Department];

    // What a row of a running log may say of its decision. The day from which a row holds may be its own as well.
    private static readonly HashSet<string> OfDecisions =
    [
        Domain.Adjustments.Fields.DocumentNumber, Domain.Adjustments.Fields.Title, Domain.Adjustments.Fields.Authority,
        Domain.Adjustments.Fields.Decided, Domain.Adjustments.Fields.Published, Domain.Adjustments.Fields.Effective,
    ];

    public static LineSheet Of(SheetLayout layout, ReferenceData reference)
    {
        var kind = Enum.Parse<LineKind>(layout.Key, ignoreCase: true);
        var fields = (layout.Fields ?? [])
            .SelectMany(field => field == "*elements" ? reference.Elements.All.Select(element => element.Key) : [field])
            .Append(Domain.Adjustments.Fields.Remark)
            .Append(Domain.Adjustments.Fields.Undecided)
            .Concat(reference.Headings.Ignored)
            .Concat(DescribesPowers(kind) ? BesidePowers : [])
            .Concat(layout.Either is not null ? BesideNames : [])
            .Concat(kind == LineKind.Correct ? [Domain.Adjustments.Fields.Name] : []);
        return new LineSheet(kind, layout.Sheet, fields.ToHashSet(), layout.Required ?? [], layout.Either ?? []);
    }

    /// <summary>Whether a column may stand for a field: one of the sheet's, or an own element where rows describe powers.</summary>
    public bool Takes(string field) => Fields.Contains(field) || (KeepsOwn && OwnElement.Is(field));

    /// <summary>Whether its rows, or some of them, describe powers, so that a column can be an own element.</summary>
    public bool KeepsOwn => Kind is not { } kind || DescribesPowers(kind);

    /// <summary>Values that the sheet's name gives to every row that does not give them itself, by field.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Implied { get; init; } = [];

    /// <summary>The particulars of its decision that a row may carry, where a column names the decision of each row.</summary>
    public IReadOnlySet<string> Particulars => Kind == LineKind.List ? new HashSet<string>() : OfDecisions;

    /// <summary>Whether the sheet's name gives a field.</summary>
    public bool Implies(string field) => Implied.Any(pair => pair.Key == field);

    /// <summary>A table whose rows are of several kinds.</summary>
    public static LineSheet Mixed(string label, IEnumerable<LineSheet> kinds) => new(
        null, label, kinds.SelectMany(kind => kind.Fields).Append(Domain.Adjustments.Fields.Kind).ToHashSet(),
        [Domain.Adjustments.Fields.Kind], []);

    /// <summary>Whether a draft of a kind may have such a sheet.</summary>
    public bool BelongsTo(DraftKind draft) => draft == DraftKind.List
        ? Kind is LineKind.List or LineKind.Department or LineKind.Township
        : Kind is not LineKind.List;

    /// <summary>Whether rows of a kind describe a power with its elements.</summary>
    public static bool DescribesPowers(LineKind kind) => kind is LineKind.List or LineKind.Add;
}
