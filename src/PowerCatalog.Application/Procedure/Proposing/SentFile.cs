using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Procedure.Proposing;

/// <summary>A file with lines that somebody wants to put forward.</summary>
/// <param name="Kind">A whole list, or an adjustment.</param>
/// <param name="Content">The file's bytes; seekable, and left open.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Particulars">Particulars, by field; they take precedence over the file.</param>
/// <param name="Columns">The meanings of unknown columns.</param>
public sealed record SentFile(
    DraftKind Kind, Stream Content, string Name, IReadOnlyDictionary<string, string> Particulars,
    IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Where a list names the department of a power that no column names.</summary>
    public DepartmentSource DepartmentFrom { get; init; }

    /// <summary>The department that a list without a column for it is of; null where the file says it otherwise.</summary>
    public string? Department { get; init; }

    /// <summary>What is decided beside the file of what follows from its lines, as <see cref="ReadOptions.Consequences"/> has it.</summary>
    public IReadOnlyDictionary<string, string> Consequences { get; init; } = new Dictionary<string, string>();
}
