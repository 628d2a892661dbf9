using System.Text.Json.Serialization;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Web.Problems;

/// <summary>A problem as it is answered (RFC 9457), in both languages.</summary>
/// <param name="Type">The kind's address; stable.</param>
/// <param name="Title">The kind's title, in Chinese.</param>
/// <param name="TitleEn">The same in English.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time, in Chinese.</param>
/// <param name="DetailEn">The same in English.</param>
/// <param name="Errors">Each problem of a file that was sent, errors and warnings, by its cell.</param>
internal sealed record ProblemAnswer(
    string Type,
    string Title,
    string TitleEn,
    int Status,
    string Detail,
    string DetailEn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FileProblem>? Errors = null);

/// <summary>One problem of a file that was sent.</summary>
/// <param name="Code">Stable, as <c>power.unknown</c>.</param>
/// <param name="Severity">An error stops the recording; a warning does not.</param>
/// <param name="Sheet">The sheet's name, or the file's where it has no sheets.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column's letters in a workbook, its number in a text file.</param>
/// <param name="Heading">The column's heading as written.</param>
/// <param name="Zh">What is wrong and what to do.</param>
/// <param name="En">The same in English.</param>
internal sealed record FileProblem(string Code, Severity Severity, string? Sheet, int? Row, string? Column, string? Heading, string Zh, string En)
{
    public static IReadOnlyList<FileProblem> Of(IEnumerable<Problem> problems) =>
    [
        .. problems.Select(problem => new FileProblem(
            problem.Code, problem.Severity, problem.Place?.Sheet, problem.Place?.Row, problem.Place?.Column, problem.Place?.Heading, problem.Zh, problem.En)),
    ];
}

/// <summary>A request cannot be answered as asked; the pipeline turns this into a problem.</summary>
internal sealed class ProblemException(ProblemType type, string zh, string en) : Exception(en)
{
    private readonly string _zh = zh;

    public ProblemType Type { get; } = type;

    /// <summary>Header fields that go with the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FileProblem>? Errors { get; init; }

    public ProblemAnswer Answer() => new(Type.Uri, Type.Zh, Type.En, Type.Status, _zh, Message, Errors);
}
