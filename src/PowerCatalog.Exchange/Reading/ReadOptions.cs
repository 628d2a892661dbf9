using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>How a file is to be read.</summary>
/// <param name="Division">The government whose list it adjusts.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
public sealed record ReadOptions(DivisionCode Division, DraftKind Kind)
{
    /// <summary>
    /// The meaning of columns that the program does not recognise, by heading; the heading may be preceded by the sheet's name and
    /// <c>!</c>. The value is a field's key (<c>legalBasis</c>), a known heading (设定依据), <see cref="LeftOut"/> or
    /// <see cref="Kept"/>. These take precedence over the known headings. A key that ends in <c>!</c> is a sheet, and its value the kind of
    /// sheet that it is (<c>remove</c>, 减少, 取消), or <see cref="LeftOut"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Particulars of the adjustment given on the command line or in the request, by field (<c>documentNumber</c>) or heading (文号). These
    /// take precedence over the file.
    /// </summary>
    public IReadOnlyDictionary<string, string> Header { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What is decided beside the file of what follows from its lines, in the words of the column 连带处理, by the line's name (<see
    /// cref="Domain.Deciding.Consequence.KeyOf"/>); it takes precedence over the column. <see cref="EveryLine"/> stands for all lines that
    /// decide nothing.
    /// </summary>
    public IReadOnlyDictionary<string, string> Consequences { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether an adjustment may lack particulars altogether, as a draft that gets its number last.</summary>
    public bool ParticularsLater { get; init; }

    /// <summary>
    /// Whether a list is compared with a catalog: a column that it lacks then changes nothing, of the category and of the name beside a
    /// code as of any element.
    /// </summary>
    public bool Compared { get; init; }

    /// <summary>Where a list names the department of a power; its own column always takes precedence.</summary>
    public DepartmentSource DepartmentFrom { get; init; }

    /// <summary>The department of a list that names none; null where it does.</summary>
    public string? Department { get; init; }

    /// <summary>The keys of the office's own elements that the catalog keeps: columns with their names are known.</summary>
    public IReadOnlyList<string> OwnElements { get; init; } = [];

    /// <summary>The limits beyond which a file is refused.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>The key of <see cref="Consequences"/> that stands for all lines that decide nothing.</summary>
    public const string EveryLine = "*";

    /// <summary>The value of <see cref="Map"/> for a column that is left out on purpose.</summary>
    public const string LeftOut = Vocabulary.LeftOut;

    /// <summary>The value of <see cref="Map"/> for a column that is kept as an own element of the office.</summary>
    public const string Kept = Vocabulary.Kept;
}
