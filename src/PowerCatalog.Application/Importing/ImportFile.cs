using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Importing;

/// <summary>Records an adjustment, or opens a catalog with a list, from a file. Command line, API and pages all use this command.</summary>
/// <param name="Request">The actor, the catalog, its expected state, and whether it is a dry run.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
/// <param name="Content">The file's bytes; seekable, read more than once, and left open.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Particulars">
/// Particulars given on the command line or in the request, by field; these take precedence over the file.
/// </param>
/// <param name="Columns">The meanings of unknown columns, by heading, and of sheets (<see cref="ColumnMeanings"/>).</param>
public sealed record ImportFile(
    RecordingRequest Request,
    DraftKind Kind,
    Stream Content,
    string Name,
    IReadOnlyDictionary<string, string> Particulars,
    IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Where a list names the department of a power that no column names.</summary>
    public DepartmentSource DepartmentFrom { get; init; }

    /// <summary>The department that a list without a column for it is of; null where the file says it otherwise.</summary>
    public string? Department { get; init; }

    /// <summary>Of a list, the departments whose lines are recorded, as the file writes them; null for all.</summary>
    public IReadOnlySet<string>? Departments { get; init; }

    /// <summary>What is decided of what follows from the lines (<see cref="ConsequenceChoices"/>).</summary>
    public IReadOnlyDictionary<string, string> Consequences { get; init; } = new Dictionary<string, string>();

    /// <summary>Called with the draft that was read, before it is checked; null where it is not needed.</summary>
    public Action<AdjustmentDraft>? WhenRead { get; init; }

    /// <summary>
    /// What a dry run is to take as recorded before it: the files before this one, which add to it. Files that are tried together share it.
    /// </summary>
    public PendingFacts Pending { get; init; } = new();

    /// <summary>How the file is read, where the catalog keeps some own elements.</summary>
    internal ReadOptions ReadOptions(IReadOnlyList<string> ownElements) => new(Request.Division, Kind)
    {
        OwnElements = ownElements,
        Map = Columns,
        Consequences = Consequences,
        Header = Particulars,
        DepartmentFrom = DepartmentFrom,
        Department = Department,
        Limits = new ReadLimits { Problems = ProblemLimit.MostKept },
    };
}
